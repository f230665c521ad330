using Microsoft.Extensions.Options;
using OpinionBot.Prompts;

namespace OpinionBot.Llm;

/// <summary>All faults of the settings in one list, those of the prompts among them.</summary>
internal sealed class LlmOptionsValidator : IValidateOptions<LlmOptions>
{
    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        List<string> faults = [.. options.Faults()];

        if (options.UsesModel && FindPromptFault(options.Prompts) is { } fault)
        {
            faults.Add(fault);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FindPromptFault(string folder)
    {
        try
        {
            _ = new PromptLibrary(folder);

            return null;
        }
        catch (InvalidPromptException exception)
        {
            return exception.Message;
        }
    }
}
