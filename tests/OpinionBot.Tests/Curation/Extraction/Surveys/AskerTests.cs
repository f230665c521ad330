namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class AskerTests
{
    private const string Told = "A poll by the Harbour Policy Institute (HPI) found it.";

    private readonly Asker _asker = new("Harbour Policy Institute", Told, AskerEvidence.Told);

    [Theory]
    [InlineData("HPI")]
    [InlineData("Harbour Policy")]
    [InlineData("Policy Institute")]
    [InlineData("Institute")]
    [InlineData("Harbour Policy Institute")]
    public void Is_known_by_its_letters_and_by_parts_of_its_name(string name) => _asker.Is(name).ShouldBeTrue();

    [Theory]
    [InlineData("Harbour")]
    [InlineData("Nordpuls")]
    [InlineData("Tidewell Institute")]
    public void Is_not_known_by_what_others_are_called_too(string name) => _asker.Is(name).ShouldBeFalse();

    [Fact]
    public void Letters_may_stand_behind_or()
    {
        var asker = new Asker("Harbour Center for Opinion", "A poll by the Harbour Center for Opinion, or HCC, found it.", AskerEvidence.Asked);

        (asker.Is("HCC"), asker.IsIn("In an HCC poll it was less."), asker.IsIn("The HCCX poll")).ShouldBe((true, true, false));
    }

    [Fact]
    public void The_longest_name_and_the_surest_sentence_count()
    {
        var asker = new Asker("Havblikk", "The Havblikk survey found it.", AskerEvidence.Told);
        asker.Take("Havblikk Analyse", "Havblikk Analyse asked 1,002 clerks.", AskerEvidence.Asked);

        (asker.Name, asker.Sentence, asker.FirstSentence, asker.Evidence)
            .ShouldBe(("Havblikk Analyse", "Havblikk Analyse asked 1,002 clerks.", "The Havblikk survey found it.", AskerEvidence.Asked));
    }

    [Theory]
    [InlineData("Mirador", "Mirador 24", "Mirador 24")]
    [InlineData("Havblikk Works Council", "Institut Havblikk", "Institut Havblikk")]
    [InlineData("Havblikk", "Sandvik Times", "Havblikk")]
    [InlineData("Nordpuls", null, "Nordpuls")]
    public void A_publisher_who_is_called_by_the_same_word_is_the_asker(string name, string? publisher, string expected)
    {
        var asker = new Asker(name, "It asked.", AskerEvidence.Asked);
        asker.TakePublisher(publisher);

        asker.Name.ShouldBe(expected);
    }

    [Fact]
    public void The_word_of_a_name_that_means_nothing_else_names_it_too()
    {
        var asker = new Asker("Havblikk Analyse", "It asked.", AskerEvidence.Asked);
        var before = asker.IsIn("In the Havblikk poll it was less.");
        asker.TakeShortName();
        _asker.TakeShortName();

        (before, asker.IsIn("In the Havblikk poll it was less."), _asker.IsIn("The Harbour is calm.")).ShouldBe((false, true, false));
    }
}
