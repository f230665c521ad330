using Microsoft.Extensions.Options;
using OpinionBot.Web;

namespace OpinionBot.Operations.Settings;

/// <summary>Looks at everything that is set before anything is done with it.</summary>
/// <param name="addresses">Null where no web server is needed.</param>
internal sealed class SettingsCheck(ReadSettings read, IStartupValidator validator, ListenAddresses? addresses = null)
{
    /// <summary>One sentence for everything that is set and that no setting is.</summary>
    public IReadOnlyList<string> Ignored => read.Ignored;

    /// <param name="listens">True when the web server will be started.</param>
    /// <exception cref="WrongSettingsException">Something is wrong; all of it is named.</exception>
    public void Run(bool listens)
    {
        List<string> faults = [.. read.Faults];

        if (read.IsWhole)
        {
            faults.AddRange(FindInvalid());
        }

        if (listens && addresses is not null && faults.Count == 0)
        {
            faults.AddRange(addresses.FindTaken());
        }

        if (faults.Count > 0)
        {
            throw new WrongSettingsException([.. faults.Select(read.Locate)]);
        }
    }

    private IEnumerable<string> FindInvalid()
    {
        try
        {
            validator.Validate();

            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures);
        }
    }
}
