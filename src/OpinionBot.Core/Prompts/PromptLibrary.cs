using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OpinionBot.Prompts;

/// <summary>The prompts of the bot: one method for each file of <c>prompts/</c>. Text from outside is marked line by line with a mark that nobody can guess.</summary>
public sealed partial class PromptLibrary
{
    /// <summary>Every prompt with the placeholders that its file must use.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyCollection<string>> Placeholders = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal)
    {
        ["understand-question"] = ["marker", "today", "question"],
        ["rewrite-follow-up"] = ["marker", "previous", "question"],
        ["summarize-facts"] = ["marker", "language", "question", "facts"],
        ["compare-places"] = ["marker", "language", "question", "facts"],
        ["extract-facts"] = ["marker", "article"],
    };

    private readonly Dictionary<string, WatchedPrompt> _prompts;
    private readonly ILogger _logger;

    /// <param name="folder">Where the files are.</param>
    /// <param name="logger">Is told when an edited file cannot be used.</param>
    /// <exception cref="InvalidPromptException">A file is missing, or does not use exactly its placeholders.</exception>
    public PromptLibrary(string folder, ILogger<PromptLibrary>? logger = null)
    {
        _logger = logger ?? NullLogger<PromptLibrary>.Instance;
        _prompts = Placeholders.ToDictionary(prompt => prompt.Key, prompt => new WatchedPrompt(folder, prompt.Key, prompt.Value, LogUnusable), StringComparer.Ordinal);
    }

    public FilledPrompt UnderstandQuestion(string question, DateOnly today)
    {
        var marking = Marking.New();

        return Fill("understand-question", marking, ("question", marking.Mark(question)), ("today", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    public FilledPrompt RewriteFollowUp(string question, string previous)
    {
        var marking = Marking.New();

        return Fill("rewrite-follow-up", marking, ("question", marking.Mark(question)), ("previous", marking.Mark(previous)));
    }

    /// <param name="facts">One line a fact, with its number.</param>
    /// <param name="language">English name of the language that each sentence is also wanted in.</param>
    public FilledPrompt SummarizeFacts(string question, IEnumerable<string> facts, string language)
    {
        var marking = Marking.New();

        return Fill("summarize-facts", marking, ("question", marking.Mark(question)), ("facts", marking.Mark(facts)), ("language", language));
    }

    /// <param name="facts">One line a fact, with its number.</param>
    /// <param name="language">English name of the language that each sentence is also wanted in.</param>
    public FilledPrompt ComparePlaces(string question, IEnumerable<string> facts, string language)
    {
        var marking = Marking.New();

        return Fill("compare-places", marking, ("question", marking.Mark(question)), ("facts", marking.Mark(facts)), ("language", language));
    }

    /// <param name="article">A stretch of an article.</param>
    public FilledPrompt ExtractFacts(string article)
    {
        var marking = Marking.New();

        return Fill("extract-facts", marking, ("article", marking.Mark(article.Split('\n'))));
    }

    /// <summary>The hash of a prompt as it is now.</summary>
    public string HashOf(string name) => _prompts[name].Current.Hash;

    private FilledPrompt Fill(string name, Marking marking, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["marker"] = marking.Mark() };

        foreach (var (placeholder, value) in values)
        {
            all.Add(placeholder, value);
        }

        return _prompts[name].Current.Fill(all);
    }

    private void LogUnusable(InvalidPromptException exception) => LogEditUnusable(exception.Message);

    [LoggerMessage(LogLevel.Warning, "{Fault} The bot goes on with the prompt as it was.")]
    private partial void LogEditUnusable(string fault);
}
