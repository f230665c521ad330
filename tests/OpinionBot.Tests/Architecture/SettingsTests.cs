using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Llm;
using OpinionBot.Operations.Settings;
using OpinionBot.Support;

namespace OpinionBot.Architecture;

public sealed class SettingsTests
{
    private static readonly (string Section, Type Options)[] All = [.. KnownSettings.Classes.Select(type => (KnownSettings.SectionOf(type), type))];

    private static readonly string Example = Path.Combine(Repository.Root, "appsettings.example.json");

    [Fact]
    public void Every_class_with_a_section_is_known() =>
        new[] { typeof(InboxOptions).Assembly, typeof(LlmOptions).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(type => type.GetField("Section")?.IsLiteral == true)
            .ShouldBe(KnownSettings.Classes, ignoreOrder: true);

    [Fact]
    public void The_example_has_every_setting_and_no_other()
    {
        var json = JsonDocument.Parse(File.ReadAllText(Example), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement;

        foreach (var (section, options) in All)
        {
            json.GetProperty(section).EnumerateObject().Select(setting => setting.Name)
                .ShouldBe(options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => property.Name), ignoreOrder: true, section);
        }

        json.EnumerateObject().Select(section => section.Name).Except(All.Select(one => one.Section)).ShouldBe(["Logging"]);
    }

    [Fact]
    public void Every_setting_of_the_example_has_its_comment()
    {
        var lines = File.ReadAllLines(Example).Select(line => line.TrimEnd()).ToList();

        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].StartsWith("    ", StringComparison.Ordinal) && lines[at].TrimStart().StartsWith('"') && !lines[at].Contains("\"Default\"", StringComparison.Ordinal))
            {
                lines[at - 1].TrimStart().ShouldStartWith("// ", customMessage: lines[at]);
            }
        }
    }

    [Fact]
    public void A_limit_that_is_null_is_no_limit()
    {
        var file = Path.GetTempFileName();

        try
        {
            File.WriteAllText(file, """{ "Llm": { "Budget": { "AskerTokens": null, "DayTokens": 7 } } }""");

            var budget = new ConfigurationBuilder().AddJsonFile(file).Build().GetSection(LlmOptions.Section).Get<LlmOptions>()!.Budget;

            (budget.AskerTokens, budget.ChannelTokens, budget.DayTokens).ShouldBe((null, 1_000_000, 7));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_example_can_be_used_as_it_is()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Example).Build();

        foreach (var (section, options) in All)
        {
            var bound = configuration.GetSection(section).Get(options).ShouldNotBeNull(section);
            System.ComponentModel.DataAnnotations.Validator.TryValidateObject(bound, new(bound), null, validateAllProperties: true).ShouldBeTrue(section);
        }
    }

    [Fact]
    public async Task All_faults_are_named_in_one_list()
    {
        using var process = BotProgram.Start("version");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);

        var run = await BotProgram.RunWithAsync(new() { ["OPINIONBOT_Store__Provider"] = "paper", ["OPINIONBOT_Search__K1"] = "9" }, "ask", "Is it?");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Store:Provider must be 'sqlite'");
        run.Error.ShouldContain("K1");
    }
}
