using CsCheck;

namespace OpinionBot.Language.Numbers;

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
    public void Reads_a_number_with_its_form(string text, string span, double value, NumberForm form, int? whole) =>
        Reads(text, span, value, form, whole);

    [Theory]
    [InlineData("41,5% of it", "41,5%", 41.5, NumberForm.Percent)]
    [InlineData("0,7 % of it", "0,7 %", 0.7, NumberForm.Percent)]
    [InlineData("only .7% of it", ".7%", 0.7, NumberForm.Percent)]
    [InlineData("41·5% of it", "41·5%", 41.5, NumberForm.Percent)]
    [InlineData("41\u2009% of it", "41\u2009%", 41, NumberForm.Percent)]
    [InlineData("41 ﹪ of it", "41 ﹪", 41, NumberForm.Percent)]
    [InlineData("４１％ of it", "４１％", 41, NumberForm.Percent)]
    [InlineData("٤١٫٥٪ of it", "٤١٫٥٪", 41.5, NumberForm.Percent)]
    [InlineData("41 pct of it", "41 pct", 41, NumberForm.Percent)]
    [InlineData("41 p.c. of it", "41 p.c.", 41, NumberForm.Percent)]
    [InlineData("4\u00ad1% of it", "4\u00ad1%", 41, NumberForm.Percent)]
    [InlineData("37\u202f510 people", "37\u202f510", 37510, NumberForm.Cardinal)]
    [InlineData("37 510 people", "37 510", 37510, NumberForm.Cardinal)]
    [InlineData("3'751'000 people", "3'751'000", 3751000, NumberForm.Cardinal)]
    [InlineData("3.751.000 people", "3.751.000", 3751000, NumberForm.Cardinal)]
    [InlineData("37,51,000 people", "37,51,000", 3751000, NumberForm.Cardinal)]
    [InlineData("3.751,25 people", "3.751,25", 3751.25, NumberForm.Cardinal)]
    [InlineData("3,5 million people", "3,5 million", 3500000, NumberForm.Cardinal)]
    [InlineData("2 million 500 thousand people", "2 million 500 thousand", 2500000, NumberForm.Cardinal)]
    [InlineData("2½ million people", "2½ million", 2500000, NumberForm.Cardinal)]
    [InlineData("41 ½ % of it", "41 ½ %", 41.5, NumberForm.Percent)]
    [InlineData("2 and a half percent", "2 and a half percent", 2.5, NumberForm.Percent)]
    [InlineData("spent € 5 million", "€ 5 million", 5000000, NumberForm.Money)]
    [InlineData("In Peru 37,510 people", "37,510", 37510, NumberForm.Cardinal)]
    [InlineData("In Peru 320 people", "320", 320, NumberForm.Cardinal)]
    [InlineData("In Peru 3.751.000 people", "3.751.000", 3751000, NumberForm.Cardinal)]
    public void Reads_the_signs_of_other_writers_and_scripts(string text, string span, double value, NumberForm form) =>
        Reads(text, span, value, form, null);

    [Theory]
    [InlineData("forty one per cent", "forty one per cent", 41, NumberForm.Percent)]
    [InlineData("forty-one point five per cent", "forty-one point five per cent", 41.5, NumberForm.Percent)]
    [InlineData("two and a half percent", "two and a half percent", 2.5, NumberForm.Percent)]
    [InlineData("three hundred and seven people", "three hundred and seven", 307, NumberForm.Cardinal)]
    [InlineData("a hundred thousand people", "a hundred thousand", 100000, NumberForm.Cardinal)]
    [InlineData("a thousand two hundred people", "a thousand two hundred", 1200, NumberForm.Cardinal)]
    [InlineData("two and three-quarters percent", "two and three-quarters percent", 2.75, NumberForm.Percent)]
    [InlineData("half a percent of them", "half a percent", 0.5, NumberForm.Percent)]
    [InlineData("a quarter of one per cent", "a quarter of one per cent", 0.25, NumberForm.Percent)]
    [InlineData("fifteen hundred people", "fifteen hundred", 1500, NumberForm.Cardinal)]
    [InlineData("two dozen people", "two dozen", 24, NumberForm.Cardinal)]
    [InlineData("half a million people", "half a million", 500000, NumberForm.Cardinal)]
    [InlineData("three quarters of a million people", "three quarters of a million", 750000, NumberForm.Cardinal)]
    public void Reads_number_words_to_their_end(string text, string span, double value, NumberForm form) =>
        Reads(text, span, value, form, null);

    [Theory]
    [InlineData("7/10 people", "7/10", 7, 10)]
    [InlineData("7 / 10 people", "7 / 10", 7, 10)]
    [InlineData("seven out of every ten people", "seven out of every ten", 7, 10)]
    [InlineData("seven-in-ten people", "seven-in-ten", 7, 10)]
    [InlineData("every fourth person", "every fourth", 1, 4)]
    [InlineData("¾ of them", "¾", 3, 4)]
    [InlineData("1 in 2,000 people", "1 in 2,000", 1, 2000)]
    public void Reads_a_ratio_however_it_is_written(string text, string span, double value, int whole) =>
        Reads(text, span, value, NumberForm.Ratio, whole);

    [Theory]
    [InlineData("17–21% of it", "17–21%", 17, 21)]
    [InlineData("17%-21% of it", "17%-21%", 17, 21)]
    [InlineData("17 to 21 percent of it", "17 to 21 percent", 17, 21)]
    [InlineData("between seventeen and twenty-one percent", "seventeen and twenty-one percent", 17, 21)]
    [InlineData("from 17 to 21 percent of it", "17 to 21 percent", 17, 21)]
    public void Reads_a_range_as_both_its_ends(string text, string span, double from, double to)
    {
        var number = NumberReader.Read(text).ShouldHaveSingleItem();

        (number.Span.In(text), number.Value, number.To, number.Form, number.AsPercent).ShouldBe((span, (decimal)from, (decimal)to, NumberForm.Percent, null));
    }

    [Theory]
    [InlineData("It rose from 17 to 21 percent.")]
    [InlineData("The share, from 17% to 21%, was new.")]
    public void A_change_from_one_number_to_another_is_no_range(string text) =>
        NumberReader.Read(text).Select(number => (number.Value, number.To)).ShouldBe([(17m, null), (21m, null)]);

    [Theory]
    [InlineData("changed by −8% then", "−8%", -8, NumberForm.Percent)]
    [InlineData("changed by -8 points then", "-8 points", -8, NumberForm.Points)]
    [InlineData("changed by minus 8% then", "minus 8%", -8, NumberForm.Percent)]
    [InlineData("changed by +8% then", "+8%", 8, NumberForm.Percent)]
    [InlineData("give or take ±3% then", "±3%", 3, NumberForm.Margin)]
    [InlineData("plus or minus 3 percentage points", "plus or minus 3 percentage points", 3, NumberForm.Margin)]
    public void Reads_the_sign(string text, string span, double value, NumberForm form) => Reads(text, span, value, form, null);

    [Theory]
    [InlineData("41%1 of it", 41)]
    [InlineData("41%(12) of it", 41)]
    [InlineData("41%[^3] of it", 41)]
    [InlineData("41¹ percent of it", 41)]
    [InlineData("1,005² people", 1005)]
    public void The_mark_of_a_footnote_belongs_to_no_number(string text, double value) =>
        NumberReader.Read(text).Where(number => number.Form != NumberForm.FootnoteMark).ShouldHaveSingleItem().Value.ShouldBe((decimal)value);

    [Theory]
    [InlineData("see 1.1.1 for it")]
    [InlineData("at 10:30 then")]
    [InlineData("a 3-2 vote")]
    [InlineData("on 9/11 then")]
    [InlineData("the %21 rate")]
    [InlineData("41a2 of it")]
    [InlineData("12.345 adults")]
    [InlineData("10⁶ litres")]
    [InlineData("twenty thirty people")]
    [InlineData("several hundred and fifty people")]
    [InlineData("two hundred and fourty people")]
    [InlineData("41,5,7% of it")]
    [InlineData("555-01-77 is")]
    [InlineData("trust –8% then")]
    [InlineData("12345678901234567890123456789012345")]
    public void What_is_not_understood_has_no_value(string text) =>
        NumberReader.Read(text).ShouldAllBe(number => number.Form == NumberForm.Unclear && number.Value == 0);

    [Theory]
    [InlineData("3½$½", "3½$", "½")]
    [InlineData("4 $ 5", "4 $", "5")]
    [InlineData("4 $ −5", "4 $", "−5")]
    [InlineData("7 $.10", "7", "$.10")]
    public void The_sign_of_a_currency_belongs_to_one_number(string text, params string[] spans) =>
        NumberReader.Read(text).Select(number => number.Span.In(text)).ShouldBe(spans);

    [Theory]
    [InlineData("Orbis 2.0 is out")]
    [InlineData("GPT-4 is out")]
    public void Knows_the_number_of_a_product(string text) => NumberReader.Read(text).ShouldHaveSingleItem().IsPartOfName.ShouldBeTrue();

    [Theory]
    [InlineData("One of the directors said no one cared.")]
    [InlineData("A half-hearted one-off by a two-faced man.")]
    [InlineData("every second counts")]
    [InlineData("")]
    public void Takes_no_number_where_words_mean_none(string text) => NumberReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void No_digit_is_ever_missed() =>
        Gen.Char["0123456789.,%-$ abXé\n¹[]()/–−±٣４½’:"].Array[0, 40].Sample(characters =>
        {
            var text = new string(characters);
            var numbers = NumberReader.Read(text);

            return Enumerable.Range(0, text.Length).All(at => !char.IsDigit(text[at]) || numbers.Any(number => number.Span.Start <= at && at < number.Span.End))
                && numbers.Zip(numbers.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
        });

    private static void Reads(string text, string span, double value, NumberForm form, int? whole)
    {
        var number = NumberReader.Read(text).ShouldHaveSingleItem();

        (number.Span.In(text), number.Value, number.Form, number.Base).ShouldBe((span, (decimal)value, form, (decimal?)whole));
        NumberEdges.AreFree(text, number).ShouldBeTrue();
    }
}
