namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

public sealed class SentenceTokensTests
{
    [Theory]
    [InlineData("Clerks fear robots.", "fear")]
    [InlineData("The fears of clerks grew.", "grew")]
    [InlineData("A fear of robots.", "")]
    [InlineData("The work of the cranes pleases dockers.", "pleases")]
    [InlineData("They want to use robots.", "want")]
    [InlineData("Women aged 40 to 60 like it.", "like")]
    [InlineData("Women who have children want robots.", "have want")]
    [InlineData("41% embraced robots and 12% scorned them.", "embraced scorned")]
    [InlineData("41% of women want a ban, while 29% of men do not.", "want do")]
    [InlineData("Robots using little power.", "")]
    [InlineData("Half A agreed.", "agreed")]
    [InlineData("In May they may leave.", "may leave")]
    [InlineData("Some of them favor robots.", "favor")]
    [InlineData("Approval ranges from 12% to 41%.", "ranges")]
    [InlineData("Crews on the ferry own a robot.", "own")]
    [InlineData("Those who asked did nothing.", "asked did")]
    public void Tells_a_verb_by_the_word_and_by_what_stands_before_it(string sentence, string verbs)
    {
        var tokens = GrammarText.Tokens(sentence);

        string.Join(' ', Enumerable.Range(0, tokens.Count).Where(tokens.IsVerb).Select(at => tokens[at].Folded)).ShouldBe(verbs);
    }

    [Fact]
    public void Right_behind_a_value_an_unlisted_word_with_a_verb_s_ending_is_one()
    {
        GrammarText.Tokens("41% kittled robots.").IsVerb(1).ShouldBeTrue();
        GrammarText.Tokens("The kittled robots.").IsVerb(1).ShouldBeFalse();
    }

    [Theory]
    [InlineData("British dockers also say that the cranes are loud.", "British dockers")]
    [InlineData("Most dockers who load ships at night want robots.", "Most dockers who load ships at night")]
    [InlineData("Women who have children want robots.", "Women who have children")]
    [InlineData("Women aged 40 to 60 like it.", "Women aged 40 to 60")]
    [InlineData("Teachers and pupils, most of them young, want a ban.", "Teachers and pupils")]
    [InlineData("Women never want robots.", "Women")]
    [InlineData("Dockers who have been replaced by robots want a ban.", "Dockers who have been replaced by robots")]
    [InlineData("Those who asked did nothing.", "Those who asked")]
    [InlineData("Men without a degree want robots.", "Men without a degree")]
    [InlineData("Pilots who'd said yes want robots.", "Pilots who'd said yes")]
    [InlineData("Nurses and want robots.", "Nurses")]
    [InlineData("The fears of clerks grew.", "The fears of clerks")]
    [InlineData("The poll (of 1,002 women) was long.", "The poll")]
    [InlineData("Women while men rest.", "Women")]
    [InlineData("Women and 29% of men agree.", "Women")]
    public void A_phrase_ends_before_its_verb_a_sign_or_another_value(string sentence, string phrase)
    {
        var tokens = GrammarText.Tokens(sentence);

        tokens.Span(0, tokens.PhraseEnd(0))!.Value.In(sentence).ShouldBe(phrase);
    }

    [Theory]
    [InlineData("Pilots want robots; clerks do not.", "Pilots want robots")]
    [InlineData("Dockers work at night, while clerks sleep.", "Dockers work at night")]
    [InlineData("They agreed, although men did not.", "They agreed")]
    [InlineData("They draft letters, minutes or offers and rest.", "They draft letters, minutes or offers and rest")]
    [InlineData("They want to use robots (most of them).", "They want to use robots")]
    [InlineData("Robots are loud and 41% of women mind.", "Robots are loud")]
    [InlineData("Robots — which are loud — will spread.", "Robots — which are loud — will spread")]
    [InlineData("They buy robots – but 41% of women mind.", "They buy robots")]
    [InlineData("Pupils say it helps, but it costs time.", "Pupils say it helps")]
    [InlineData("It works well compared with 41% in May.", "It works well")]
    public void A_clause_ends_at_a_sign_at_a_turn_or_before_another_value(string sentence, string clause)
    {
        var tokens = GrammarText.Tokens(sentence);

        tokens.Span(0, tokens.ClauseEnd(0))!.Value.In(sentence).ShouldBe(clause);
    }

    [Theory]
    [InlineData("41% want it, while only just 12% fear it.", 2)]
    [InlineData("Women mind: nearly 12% fear it.", 1)]
    [InlineData("Women (54%) like it, men (41%) fear it.", 2)]
    public void A_clause_begins_behind_what_ended_the_one_before(string sentence, int values)
    {
        var tokens = GrammarText.Tokens(sentence);
        var last = Enumerable.Range(0, tokens.Count).Last(at => tokens.IsKind(at, TokenKind.Value));
        var start = tokens.ClauseStart(last);

        Enumerable.Range(0, start).Count(at => tokens.IsKind(at, TokenKind.Value)).ShouldBe(values - 1);
        tokens.IsKind(start, TokenKind.Word).ShouldBeTrue();
    }

    [Theory]
    [InlineData("More than half of clerks agree.", "half")]
    [InlineData("Women, but only about 12%, agree.", ",")]
    [InlineData("They are a mere 12%.", "are")]
    public void The_words_that_hedge_a_value_belong_to_it(string sentence, string before)
    {
        var tokens = GrammarText.Tokens(sentence);
        var value = Enumerable.Range(0, tokens.Count).First(at => tokens.IsKind(at, TokenKind.Value));
        var first = tokens.BeforeHedges(value);

        (first == 0 ? tokens[value].Span.In(sentence) : tokens[first - 1].Folded).ShouldBe(before);
    }

    [Fact]
    public void A_span_has_no_sign_at_its_ends()
    {
        const string sentence = "Women, (41%): yes.";
        var tokens = GrammarText.Tokens(sentence);

        tokens.Span(0, 3)!.Value.In(sentence).ShouldBe("Women");
        tokens.Span(1, 4)!.Value.In(sentence).ShouldBe("41%");
        tokens.Span(1, 3).ShouldBeNull();
    }
}
