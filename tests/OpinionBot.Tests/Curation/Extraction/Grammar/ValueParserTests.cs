namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class ValueParserTests
{
    [Theory]
    [InlineData("69% of doctors and 35% of nurses said they trust it.", "69% / doctors / they trust it; 35% / nurses / they trust it")]
    [InlineData("A quarter of women and a third of men own a robot.", "A quarter / women / own a robot; a third / men / own a robot")]
    [InlineData("Only 12% of pilots, but 40% of clerks, would strike.", "12% / pilots / would strike; 40% / clerks / would strike")]
    [InlineData("41% of women want a ban; 29% of men do.", "41% / women / want a ban; 29% / men / want a ban")]
    public void What_is_said_once_is_said_of_both(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("35% of nurses trust it and 12% fear it.", "35% / nurses / trust it; 12% / nurses / fear it")]
    [InlineData("Some 44 per cent of dockers would strike, 31 per cent would not.", "44 per cent / dockers / would strike; 31 per cent / dockers / would not")]
    [InlineData("Two thirds of men like the ban, but 12% would leave.", "Two thirds / men / like the ban; 12% / men / would leave")]
    public void Another_answer_of_the_same_people_has_their_name(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("35% of clerks do.", "clerks")]
    [InlineData("61% said so.", null)]
    [InlineData("61% of teachers agreed.", "teachers")]
    [InlineData("31% of teachers had done so.", "teachers")]
    [InlineData("61% of nurses said they had.", "nurses")]
    [InlineData("Denmark (68%) is close behind.", "Denmark")]
    [InlineData("61% of teachers said that they agreed.", "teachers")]
    public void A_word_that_repeats_what_was_said_leaves_it_to_the_sentence_before(string sentence, string? of)
    {
        var value = Read(sentence);

        (value.Of?.In(sentence), value.Said, value.IsSaidBefore, value.Leans).ShouldBe((of, null, true, false));
    }

    [Theory]
    [InlineData("70% do not.", "do not")]
    [InlineData("41% of women don't.", "don't")]
    [InlineData("41% of women do not.", "do not")]
    public void A_word_that_turns_what_was_said_round_is_kept(string sentence, string negation)
    {
        var value = Read(sentence);

        (value.Said!.Value.In(sentence), value.Leans).ShouldBe((negation, true));
    }

    [Theory]
    [InlineData("41% see robots as useful, 29% as loud.", "41% / - / see robots as useful; 29% / - / as loud")]
    [InlineData("66% pointed to the crew and 4% to the cook.", "66% / - / pointed to the crew; 4% / - / to the cook")]
    [InlineData("39% named a quieter engine and 25% money for dockers.", "39% / - / named a quieter engine; 25% / - / money for dockers")]
    public void What_replaces_a_part_of_the_answer_before_stands_in_its_place(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("The margin of error is 3%.")]
    [InlineData("The response rate was 41%.")]
    [InlineData("It took half an hour to fill in.")]
    [InlineData("Teachers got a 20% discount on the ferry.")]
    [InlineData("The crew of the ferry was happy.")]
    public void A_sentence_without_a_share_of_people_says_nothing(string sentence) => GrammarText.Parsed(sentence).ShouldBe("");

    [Fact]
    public void A_very_long_sentence_is_read_in_one_go() =>
        new ValueParser(GrammarText.Tokens(string.Join(' ', Enumerable.Repeat("and a robot of the north", 5_000)) + " 41% of women want a ban."),
            hasPeopleBefore: false).Read().ShouldHaveSingleItem();

    [Fact]
    public void No_order_of_words_is_too_much()
    {
        string[] words =
        [
            "41%", "half", "(12%)", "(at 9%)", "(", ")", ",", ";", ":", "—", "–", "women", "dockers", "Norway", "them", "those", "who", "of", "in", "with", "at", "by", "for", "to", "than",
            "from", "and", "or", "but", "among", "including", "compared", "followed", "rate", "share", "majority", "most", "the", "least", "is", "was", "said", "say", "use", "using",
            "wanted", "not", "yet", "somewhat", "rather", "fraction", "ago", "colder", "highest",
        ];
        var random = new Random(14);

        for (var round = 0; round < 20_000; round++)
        {
            var sentence = string.Join(' ', Enumerable.Range(0, random.Next(1, 16)).Select(_ => words[random.Next(words.Length)]));

            Should.NotThrow(() => new ValueParser(GrammarText.Tokens(sentence), hasPeopleBefore: round % 2 == 0).Read(), sentence);
        }
    }

    private static ParsedValue Read(string sentence) => new ValueParser(GrammarText.Tokens(sentence), hasPeopleBefore: false).Read().ShouldHaveSingleItem();
}
