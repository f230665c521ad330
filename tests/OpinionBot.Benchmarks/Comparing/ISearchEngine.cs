using OpinionBot.Corpora;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>A search engine that keeps the corpus and finds the ten best facts for some terms. Searches may come from several threads.</summary>
internal interface ISearchEngine : IDisposable
{
    string Name { get; }

    /// <summary>The BM25 that it promises, for the exhaustive scorer to hold it against.</summary>
    SearchOptions Scoring { get; }

    /// <summary>Takes all facts in and is ready for searches afterwards.</summary>
    void Build(TermCorpus corpus);

    /// <summary>Numbers of the best facts in the corpus, best first; equal ones in the order of number.</summary>
    IReadOnlyList<int> Search(IReadOnlyList<string> terms);

    /// <summary>Bytes of what it keeps outside this process's memory; null when it keeps everything there.</summary>
    long? BytesOutside { get; }
}
