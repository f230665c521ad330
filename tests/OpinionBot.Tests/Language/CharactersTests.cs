using System.Text;
using System.Text.Json;

namespace OpinionBot.Language;

public sealed class CharactersTests
{
    [Fact]
    public void Tests_run_without_cultures_as_the_program_does()
    {
        var program = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "opinionbot.runtimeconfig.json"))).RootElement;

        program.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.Globalization.Invariant").GetBoolean().ShouldBeTrue();
        AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant).ShouldBeTrue();
        invariant.ShouldBeTrue();
    }

    [Theory]
    [InlineData("So\u0301fia Nu\u0301n\u0303ez", "Sófia Núñez")]
    [InlineData("Ho\u0302\u0300 Chi\u0301", "Hồ Chí")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("か\u3099", "が")]
    [InlineData("62\u00b9 % ½ ﬁ Ａ", "62¹ % ½ ﬁ Ａ")]
    public void A_letter_and_its_accents_become_one_character_and_nothing_else_changes(string text, string composed) =>
        Characters.Compose(text).ShouldBe(composed);

    [Theory]
    [InlineData("Ｗｈａｔ　ｉｓ　４１％？", "What is 41%?")]
    [InlineData("𝐖𝐡𝐚𝐭 𝟒𝟏", "What 41")]
    [InlineData("ﬁnd", "find")]
    [InlineData("ﾌﾞ", "ブ")]
    [InlineData("e\u0301", "é")]
    [InlineData("41¹, ½ and ①", "41¹, ½ and ①")]
    [InlineData("har\u00adbour\u200b \u2066Lima\u2069\ufeff", "harbour Lima")]
    [InlineData("Robota™ costs 5 €…", "Robota™ costs 5 €…")]
    public void What_is_asked_is_read_in_ordinary_letters_and_digits(string text, string ordinary) =>
        Characters.Ordinary(text).ShouldBe(ordinary);

    [Theory]
    [InlineData("Núñez", "nunez")]
    [InlineData("Nu\u0301n\u0303ez", "nunez")]
    [InlineData("Großmaß", "grossmass")]
    [InlineData("Søren", "soren")]
    [InlineData("Wałęsa", "walesa")]
    [InlineData("Đorđe", "dorde")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Αθήνα", "αθηνα")]
    [InlineData("İzmir", "izmir")]
    [InlineData("２０２５年", "2025年")]
    [InlineData("ﬂow", "flow")]
    [InlineData("41¹", "41¹")]
    [InlineData("がか", "がか")]
    [InlineData("한국", "한국")]
    public void Folding_takes_accents_off_and_leaves_other_scripts_and_raised_digits(string text, string folded) =>
        Words.FoldText(text).ShouldBe(folded);

    [Fact]
    public void Every_character_has_one_plain_form_that_folding_leaves_as_it_is()
    {
        foreach (var rune in Enumerable.Range(0x80, 0x1fff).Where(Rune.IsValid).Select(code => new Rune(code)))
        {
            var folded = Words.FoldText(rune.ToString());

            Words.FoldText(folded).ShouldBe(folded, $"U+{rune.Value:X4}");
            Words.FoldText(Characters.Compose(rune.ToString())).ShouldBe(folded, $"U+{rune.Value:X4}");
        }
    }
}
