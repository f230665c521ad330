using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using OpinionBot.Corpora;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>Lucene.NET in memory: one field with the terms of all of a fact's fields, BM25 with the product's k1 and b, merged into one segment.</summary>
internal sealed class LuceneEngine : ISearchEngine
{
    private const string Field = "terms";

    private readonly RAMDirectory _directory = new();
    private DirectoryReader? _reader;
    private IndexSearcher? _searcher;
    private TermCorpus? _terms;

    public string Name => "Lucene.NET";

    public SearchOptions Scoring { get; } = new() { TextWeight = 1, ContextWeight = 1, QuoteWeight = 1 };

    public long? BytesOutside => null;

    public void Build(TermCorpus corpus)
    {
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        var similarity = new BM25Similarity((float)Scoring.K1, (float)Scoring.B);
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();

        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = similarity, RAMBufferSizeMB = 256 }))
        {
            foreach (var document in corpus.Documents)
            {
                writer.AddDocument([new Field(Field, string.Join(' ', document.All.Select(term => $"w{term}")), type)]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
        _terms = corpus;
    }

    public IReadOnlyList<int> Search(IReadOnlyList<string> terms)
    {
        // Without coord, which is not BM25.
        var query = new BooleanQuery(disableCoord: true);

        foreach (var term in terms)
        {
            query.Add(new TermQuery(new Term(Field, $"w{_terms!.Find(term)}")), Occur.SHOULD);
        }

        return [.. _searcher!.Search(query, 10).ScoreDocs.Select(hit => hit.Doc)];
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _directory.Dispose();
    }
}
