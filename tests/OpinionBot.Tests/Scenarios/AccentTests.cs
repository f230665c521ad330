using System.Text.Json;
using OpinionBot.Support;

namespace OpinionBot.Scenarios;

/// <summary>Names and letters as people type them, through the program as it is delivered.</summary>
public sealed class AccentTests : IDisposable
{
    private const string Composed = """
        A harbour without pilots

        The port of Gävle let a machine steer its ferries for a month this spring, and nobody was hurt on any of the trips.

        “A ferry should never leave before its captain has looked at the ice,” said Zoë Šimková, who runs the harbour.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("What did Zoe Simkova say about the ferry?")]
    [InlineData("What did Zoë Šimková say about the ferry?")]
    [InlineData("What did Zoe\u0308 S\u030cimkova\u0301 say about the ferry?")]
    [InlineData("Ｗｈａｔ ｄｉｄ Ｚｏｅ Ｓｉｍｋｏｖａ ｓａｙ ａｂｏｕｔ ｔｈｅ ｆｅｒｒｙ？")]
    public async Task A_name_is_found_however_its_letters_are_typed(string question)
    {
        (await AddAsync(Composed)).ShouldBe("added");

        (await BotProgram.RunAsync(null, "ask", question, "--no-starter", "--store", _folder.File("store.db"))).Output.ShouldContain("looked at the ice");
    }

    [Fact]
    public async Task An_article_is_the_same_article_with_its_accents_apart()
    {
        var apart = Composed.Replace("ä", "a\u0308", StringComparison.Ordinal).Replace("ë", "e\u0308", StringComparison.Ordinal)
            .Replace("Š", "S\u030c", StringComparison.Ordinal).Replace("á", "a\u0301", StringComparison.Ordinal);

        (await AddAsync(apart)).ShouldBe("added");
        (await AddAsync(Composed)).ShouldBe("already_there");

        (await BotProgram.RunAsync(null, "ask", "What did Zoë Šimková say about the ferry?", "--no-starter", "--store", _folder.File("store.db"))).Output.ShouldContain("Zoë Šimková");
    }

    [Theory]
    [InlineData("How many people in Côte d’Ivoire and in Türkiye trust AI companies?", "How many people in Cote d'Ivoire and in Turkiye trust AI companies?")]
    [InlineData("ＨＯＷ many Ａｍｅｒｉｃａｎｓ were more concerned than excited in ２０２４?", "How many Americans were more concerned than excited in 2024?")]
    [InlineData("How many people in Perú and México are nervous about AI products?", "How many people in Peru and Mexico are nervous about AI products?")]
    public async Task A_question_is_answered_as_the_one_in_plain_letters_is(string typed, string plain)
    {
        var store = _folder.File("starter.db");

        (await BotProgram.RunAsync(null, "ask", typed, "--store", store)).Output.ShouldBe((await BotProgram.RunAsync(null, "ask", plain, "--store", store)).Output);
    }

    private async Task<string?> AddAsync(string text)
    {
        var file = _folder.File("article.txt");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var added = await BotProgram.RunAsync(null, "library", "add", file, "--approve", "--json", "--no-starter", "--store", _folder.File("store.db"));

        return JsonDocument.Parse(added.Output).RootElement.GetProperty("outcome").GetString();
    }
}
