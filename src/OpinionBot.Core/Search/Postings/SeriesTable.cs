using OpinionBot.Facts;

namespace OpinionBot.Search.Postings;

/// <summary>The figures among some facts, found by series.</summary>
internal sealed class SeriesTable
{
    private readonly StoredFact[] _facts;
    private readonly int[] _hashes;
    private readonly int[] _numbers;

    public SeriesTable(StoredFact[] facts)
    {
        _facts = facts;
        _numbers = [.. Enumerable.Range(0, facts.Length).Where(number => facts[number].Fact is SurveyCell)];
        _hashes = [.. _numbers.Select(number => Key(number).GetHashCode())];
        Array.Sort(_hashes, _numbers);
    }

    public IEnumerable<int> Figures => _numbers;

    public IEnumerable<int> Find(SeriesKey key)
    {
        var hash = key.GetHashCode();
        var at = Array.BinarySearch(_hashes, hash);

        while (at > 0 && _hashes[at - 1] == hash)
        {
            at--;
        }

        for (; at >= 0 && at < _hashes.Length && _hashes[at] == hash; at++)
        {
            if (Key(_numbers[at]) == key)
            {
                yield return _numbers[at];
            }
        }
    }

    private SeriesKey Key(int number) => SeriesKey.Of((SurveyCell)_facts[number].Fact);
}
