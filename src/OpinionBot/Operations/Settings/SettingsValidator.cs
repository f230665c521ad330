using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace OpinionBot.Operations.Settings;

/// <summary>Checks the settings of a class by its attributes and its own rules. Every fault is one sentence that begins with the name of the setting.</summary>
internal sealed class SettingsValidator<T> : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        if (!KnownSettings.Classes.Contains(typeof(T)))
        {
            return ValidateOptionsResult.Skip;
        }

        var context = new ValidationContext(options);
        IEnumerable<string> own = options is IValidatableObject validatable ? validatable.Validate(context).Select(result => result.ErrorMessage!) : [];
        List<string> faults = [.. typeof(T).GetProperties().SelectMany(property => FindFaults(property, options)), .. own];

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(PropertyInfo property, T options)
    {
        var name = $"{KnownSettings.SectionOf(typeof(T))}:{property.Name}";
        var value = property.GetValue(options);

        return property.GetCustomAttributes<ValidationAttribute>().Where(attribute => !attribute.IsValid(value)).Select(attribute => attribute is RangeAttribute range
            ? $"{name} must be between {range.Minimum} and {range.Maximum}, not {Convert.ToString(value, CultureInfo.InvariantCulture)}."
            : attribute.FormatErrorMessage(name));
    }
}
