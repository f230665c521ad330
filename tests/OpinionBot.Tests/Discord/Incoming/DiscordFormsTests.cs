using System.Text.Json.Nodes;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;
using OpinionBot.Support;

namespace OpinionBot.Discord.Incoming;

public sealed class DiscordFormsTests
{
    private const int MaxFields = 5;
    private const int MaxLabel = 45;

    private static readonly Finding Found = A.Finding() with { SampleSize = new SampleSize(SampleSizeKind.Exact, 1_408) };

    [Fact]
    public void The_form_of_a_findings_parts_fits_and_gives_them_back_as_they_were()
    {
        var fields = Fields(DiscordForms.EditParts("F7", Found));

        fields.Count.ShouldBeLessThanOrEqualTo(MaxFields);
        fields.ShouldAllBe(field => ((string)field["label"]!).Length <= MaxLabel);
        DiscordForms.ReadParts(Filled(fields)).ShouldBe(PartNames.Editable.ToDictionary(name => name, name => PartNames.Typed(Found, PartNames.Find(name)!.Value) ?? "none"));
    }

    [Theory]
    [InlineData("Who: Quaymark\nN : 1,408\nnot a line", "Quaymark", "1,408")]
    [InlineData("n: about 1,408", "none", "about 1,408")]
    [InlineData("", "none", "none")]
    public void Parts_that_share_a_field_are_read_line_by_line(string others, string who, string n)
    {
        var read = DiscordForms.ReadParts(new Dictionary<string, string> { ["of"] = "nurses", ["others"] = others });

        (read["of"], read["said"], read["who"], read["n"]).ShouldBe(("nurses", "none", who, n));
    }

    private static List<JsonObject> Fields(JsonObject form) => [.. form["components"]!.AsArray().Select(row => row!["components"]![0]!.AsObject())];

    private static Dictionary<string, string> Filled(IEnumerable<JsonObject> fields) =>
        fields.Where(field => field["value"] is not null).ToDictionary(field => (string)field["custom_id"]!, field => (string)field["value"]!);
}
