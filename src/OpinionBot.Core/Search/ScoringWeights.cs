namespace OpinionBot.Search;

/// <summary>
/// Every number that steers retrieval. What finds items of surveys is fitted on the project's own development questions, on the fit half alone, by
/// <c>dotnet run -c Release --project tests/OpinionBot.Evals -- fit</c>, which prints what it proposes and changes nothing; its
/// <c>--weights NAME=VALUE,…</c> measures a change. What finds facts of articles it leaves as it is: those numbers, from <see cref="K1"/> on, were
/// chosen with the suites <c>retrieval</c> (SciFact; the first five on other collections) and <c>abstention</c> (every second question of ClapNQ).
/// </summary>
public sealed record ScoringWeights
{
    public static ScoringWeights Default { get; } = new();

    /// <summary>How much the nearest asking counts by its meaning (cosine).</summary>
    public double Meaning { get; init; } = 0.3;

    /// <summary>How much the three nearest askings of an item count together.</summary>
    public double Several { get; init; } = 2;

    /// <summary>How much the asking counts that shares most words with the question.</summary>
    public double Words { get; init; } = 0.34;

    /// <summary>How much it counts that everything the question is about is among the words of the item.</summary>
    public double Coverage { get; init; } = 0.35;

    /// <summary>How much it counts that the question says an answer word for word.</summary>
    public double Said { get; init; } = 0.42;

    /// <summary>An answer that is said in so many words, or more, cannot be meant by chance.</summary>
    public double ManyWords { get; init; } = 6;

    /// <summary>How much more it counts that this is an answer of its own and not the question as such.</summary>
    public double Answered { get; init; } = 0.3;

    /// <summary>What an asking loses whose side is not the question's: <c>trust</c> where <c>don't trust</c> is asked.</summary>
    public double OtherSide { get; init; } = 0.36;

    /// <summary>What an asking loses that sets the same two things against each other the other way round.</summary>
    public double Reversed { get; init; } = 0.6;

    /// <summary>What an item loses that asks about another time: <c>will change</c> where <c>has already changed</c> is asked.</summary>
    public double OtherTime { get; init; } = 0.3;

    /// <summary>What a single answer of a scale loses when the question names no degree.</summary>
    public double UnaskedDegree { get; init; } = 0.25;

    /// <summary>What "don't know" and its like lose when the question does not speak of who has no answer.</summary>
    public double Unsure { get; init; } = 0.4;

    /// <summary>What an answer of a list loses to a question of its own on the same: <c>excited</c> is rather asked of everybody than as one of eight words.</summary>
    public double ListAnswer { get; init; } = 0.05;

    /// <summary>How likely an option is what is asked, where meaning is known.</summary>
    public LikelihoodWeights ByMeaning { get; init; } = new(-3.51, 1.09, -0.89, 2.68, 0.73, -0.21, 1.27, 0.20, -0.31);

    /// <summary>The same where search goes by words alone.</summary>
    public LikelihoodWeights ByWords { get; init; } = new(-4.17, 3.90, 0, 0, 0.34, -0.31, 3.13, 0.53, -0.20);

    /// <summary>An option that is less likely than this is not asked.</summary>
    public double MinLikelihood { get; init; } = 0.35;

    /// <summary>An option that has no figures of the places asked about is taken to be asked only when it is as likely as this.</summary>
    public double MinElsewhere { get; init; } = 0.7;

    /// <summary>A question is plainly for an item that is as likely as this, even if it reads like one for what people think of AI in general.</summary>
    public double Plain { get; init; } = 0.7;

    /// <summary>The highest log-odds that a question is outside the library, for one whose form its meaning may tell.</summary>
    public double MaxOutside { get; init; }

    /// <summary>The highest log-odds that a question is outside the library which names one of its surveys: what most questions to it have.</summary>
    public double UsualOutside { get; init; } = -3;

    /// <summary>How much more of a question's words a sentence of an article has than the best item, for the article to answer.</summary>
    public double ArticleLead { get; init; } = 0.13;

    /// <summary>The least support of a sentence that answers where surveys ask about the same but lack the place, the year or the group.</summary>
    public double ArticleInstead { get; init; } = 0.2;

    /// <summary>How much farther off than the best item each of two things may be that a question sets against each other.</summary>
    public double OfTwo { get; init; } = 0.8;

    /// <summary>So many words it counts for two things that they are answers to one question, or questions of one form.</summary>
    public double OfOneList { get; init; } = 1.3;

    /// <summary>So many words it counts that one of two things is for what its half names.</summary>
    public double OfItsHalf { get; init; } = 0.55;

    /// <summary>Among so many items that fit the whole question best the two things are looked for.</summary>
    public int OfTwoAmong { get; init; } = 40;

    /// <summary>The newest wave is ranked that has this much of the countries of the largest.</summary>
    public double FullWave { get; init; } = 2.0 / 3;

    /// <summary>
    /// Two items of different meaning that are nearer to each other than this are too close to call. On the fit half of the natural questions 0.05 asks
    /// back in 5 of 334 (by words alone in 14): one was answered wrongly before, four rightly as one of several things that they may mean. 0.02 asks
    /// back in one, 0.08 to 0.2 in six. No margin catches what is answered off the question: there the other item is far behind, or the form is mistaken.
    /// </summary>
    public double TooClose { get; init; } = 0.05;

    /// <summary>The least likeness in words of a question to one that a moderator has said asks for a fact; every word of it is among theirs.</summary>
    public double AskedAgain { get; init; } = 0.6;

    /// <summary>The least cosine of a question to one that a moderator has said asks for a fact, whatever its words.</summary>
    public double MeantAgain { get; init; } = 0.88;

    /// <summary>BM25 k1 where none is set: how soon a repeated word stops adding to the score of a fact.</summary>
    public double K1 { get; init; } = 1.5;

    /// <summary>BM25 b where none is set: how much a long field counts against a fact.</summary>
    public double B { get; init; } = 0.9;

    /// <summary>How much a word of the fact's own sentence counts where nothing else is set.</summary>
    public double InText { get; init; } = 1;

    /// <summary>How much a word of its source, study, question wording and places counts where nothing else is set.</summary>
    public double InSource { get; init; } = 2;

    /// <summary>How much a word of the source's exact words counts where nothing else is set.</summary>
    public double InQuote { get; init; } = 0.8;

    /// <summary>How much nearness in meaning counts in the search for facts, words counting the rest.</summary>
    public double MeaningInSearch { get; init; } = 0.4;

    /// <summary>So many facts of articles, found by either, are compared with the question.</summary>
    public int FactsCompared { get; init; } = 40;

    /// <summary>How much the vector of a title counts in that of a fact: it tells abstracts apart, and more of it hides the sentence.</summary>
    public double TitleInVector { get; init; } = 0.3;

    /// <summary>How much a synonym counts in the search for facts: a guess never outweighs the word that was asked.</summary>
    public double SynonymInSearch { get; init; } = 0.5;

    /// <summary>The model that nearness was fitted with. With another one meaning finds facts, and words alone decide whether they answer.</summary>
    public string Model { get; init; } = "snowflake-arctic-embed-xs";

    /// <summary>A cosine below this says nothing: with the program's own model every two English sentences are as near.</summary>
    public double LeastNearness { get; init; } = 0.6;

    /// <summary>A cosine from here on is as near as a question and its answer are.</summary>
    public double FullNearness { get; init; } = 0.85;

    /// <summary>What says how likely a fact of an article answers a question, where meaning is known.</summary>
    public ArticleTraits OfArticles { get; init; } = new(-11.34, 18.17, 6.44, -4.94, 1.71, 1.25, 2.03, 0.20, 0.34, 0.35, 0.57, 0.30, -0.44, -0.09, 0.76, 0.43, -0.07, 0.09, 0.65, -3.58);

    /// <summary>A fact of an article that is less likely to answer than this does not.</summary>
    public double MinArticle { get; init; } = 0.29;

    /// <summary>Facts are said whose log-odds are at most so much behind those of the best.</summary>
    public double BesideBest { get; init; } = 2;

    /// <summary>How much nearness counts in the confidence that a question is answered.</summary>
    public double MeaningInConfidence { get; init; } = 0.5;

    /// <summary>The least coverage of a fact that is about what is asked, where search goes by words alone.</summary>
    public double MinCoverage { get; init; } = 0.42;

    /// <summary>The least support of a fact that is shown as the nearest to a question that nothing answers.</summary>
    public double MinNearest { get; init; } = 0.25;

    /// <summary>How much of a question's words of substance a fact has at least.</summary>
    public double MinContent { get; init; } = 0.34;

    /// <summary>The same, where a number is asked for.</summary>
    public double MinNumberContent { get; init; } = 0.51;

    /// <summary>Coverage from which on the rarest word of a question may be missing beside a number.</summary>
    public double MuchCovered { get; init; } = 0.75;

    /// <summary>Facts are said that have at least this much of the score of the best, where search goes by words alone.</summary>
    public double NearBest { get; init; } = 0.8;

    /// <summary>How rare a word that no fact has is taken to be, beside the rarest there could be.</summary>
    public double UnknownWord { get; init; } = 0.6;

    /// <summary>How much of its rarity a word counts that says little alone.</summary>
    public double LightWord { get; init; } = 0.15;

    /// <summary>How much a synonym counts beside the word itself.</summary>
    public double Synonym { get; init; } = 0.75;

    /// <summary>How much the name of who holds an office counts beside the office.</summary>
    public double Holder { get; init; } = 0.9;

    /// <summary>How much a word counts that stands before the fact or in the title.</summary>
    public double InContext { get; init; } = 0.4;

    /// <summary>How much a place counts in the search for facts, beside the words of the topic.</summary>
    public double PlaceName { get; init; } = 0.5;

    /// <summary>How much it counts that words stand side by side in the question and in the fact.</summary>
    public double Neighbours { get; init; } = 0.1;

    /// <summary>What a fact loses that is of a part of a population which was not asked about.</summary>
    public double OtherGroup { get; init; } = 0.1;

    /// <summary>What a fact without a place loses where a place is asked about.</summary>
    public double Placeless { get; init; } = 0.08;

    /// <summary>What a figure gains where a number is asked for.</summary>
    public double FigureForNumber { get; init; } = 0.1;

    /// <summary>How much a word of the title counts for the confidence, beside one of the fact.</summary>
    public double InTitle { get; init; } = 0.4;

    /// <summary>How much more a rare word says for the confidence: its rarity to this power.</summary>
    public double RarePower { get; init; } = 1.5;

    /// <summary>How much it counts for the confidence that a source dwells on what is asked, the best of its facts counting the rest.</summary>
    public double Dwelling { get; init; } = 0.5;

    /// <summary>How soon further facts of a source with a word say no more.</summary>
    public double Saturation { get; init; } = 0.5;

    /// <summary>How many facts a source has that has a word in as many of them by chance as others.</summary>
    public double UsualFacts { get; init; } = 4;

    /// <summary>How many standard deviations a fact that only means what is asked is nearer than others.</summary>
    public double MinStandsOut { get; init; } = 3;

    /// <summary>So much is added to the standard deviation: facts that are all equally far do not make the next one stand out.</summary>
    public double LeastDeviation { get; init; } = 0.02;

    /// <summary>A cosine on a scale from 0, which says nothing, to 1.</summary>
    public double Scale(double nearness) => Math.Clamp((nearness - LeastNearness) / (FullNearness - LeastNearness), 0, 1);
}
