using System.ComponentModel.DataAnnotations;

namespace OpinionBot.Operations.Settings;

/// <summary>A token or a key: it goes into a header, where a line break or a space inside it cannot stand. The message never repeats it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneWordAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string word || word.All(character => character is >= '!' and <= '~');

    public override string FormatErrorMessage(string name) => $"{name} must be one word of plain characters, without a space or a line break: copy it again.";
}
