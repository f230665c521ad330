using CsCheck;

namespace OpinionBot.Language;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("69% of adults", "69%", 69, NumberForm.Percent, null)]
    [InlineData("12.5 per cent of adults", "12.5 per cent", 12.5, NumberForm.Percent, null)]
    [InlineData("rose 12 percentage points", "12 percentage points", 12, NumberForm.Points, null)]
    [InlineData("48,000 people", "48,000", 48000, NumberForm.Cardinal, null)]
    [InlineData("1.5 million users", "1.5 million", 1500000, NumberForm.Cardinal, null)]
    [InlineData("four in ten parents", "four in ten", 4, NumberForm.Ratio, 10)]
    [InlineData("one in four parents", "one in four", 1, NumberForm.Ratio, 4)]
    [InlineData("9 out of 10 doctors", "9 out of 10", 9, NumberForm.Ratio, 10)]
    [InlineData("nine tenths of society", "nine tenths", 9, NumberForm.Ratio, 10)]
    [InlineData("two-thirds of voters", "two-thirds", 2, NumberForm.Ratio, 3)]
    [InlineData("a quarter of voters", "a quarter", 1, NumberForm.Ratio, 4)]
    [InlineData("half of voters", "half", 1, NumberForm.Ratio, 2)]
    [InlineData("forty-seven countries", "forty-seven", 47, NumberForm.Cardinal, null)]
    [InlineData("twice as many", "twice", 2, NumberForm.Multiple, null)]
    [InlineData("three times as many", "three", 3, NumberForm.Multiple, null)]
    [InlineData("spent $3bn on it", "$3bn", 3000000000, NumberForm.Money, null)]
    [InlineData("spent 1.5 billion kronor", "1.5 billion kronor", 1500000000, NumberForm.Money, null)]
    public void Reads_a_number_with_its_form(string text, string span, double value, NumberForm form, int? whole)
    {
        var number = NumberReader.Read(text).ShouldHaveSingleItem();

        number.Span.In(text).ShouldBe(span);
        number.Value.ShouldBe((decimal)value);
        number.Form.ShouldBe(form);
        number.Base.ShouldBe(whole);
    }

    [Theory]
    [InlineData("Orbis 2.0 is out")]
    [InlineData("GPT-4 is out")]
    public void Knows_the_number_of_a_product(string text) => NumberReader.Read(text).ShouldHaveSingleItem().IsPartOfName.ShouldBeTrue();

    [Theory]
    [InlineData("One of the directors said no one cared.")]
    [InlineData("")]
    public void Takes_one_for_a_number_only_beside_another(string text) => NumberReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void No_digit_is_ever_missed() =>
        Gen.Char["0123456789.,%-$ abXé\n"].Array[0, 40].Sample(characters =>
        {
            var text = new string(characters);
            var numbers = NumberReader.Read(text);

            return Enumerable.Range(0, text.Length).All(at => !char.IsDigit(text[at]) || numbers.Any(number => number.Span.Start <= at && at < number.Span.End));
        });
}
