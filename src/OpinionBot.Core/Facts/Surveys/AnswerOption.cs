namespace OpinionBot.Facts.Surveys;

/// <summary>One of the answers that a survey question offers, in the publisher's words.</summary>
/// <param name="Label">For example <c>Not very worried</c>.</param>
/// <param name="Reads">How a sentence says it of people: <c>are not very worried that humans lose control of AI</c>. The share and the place go before it.</param>
/// <param name="IsSum">True when it adds other answers up: <c>Worried (All)</c> is very worried and fairly worried.</param>
public sealed record AnswerOption(string Label, string Reads, bool IsSum = false);
