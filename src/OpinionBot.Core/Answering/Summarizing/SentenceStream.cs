using System.Text;
using System.Text.Json;
using OpinionBot.Prompts;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Reads the sentences of a model's JSON while it is still being written: each as soon as its closing bracket has come.</summary>
internal sealed class SentenceStream
{
    private const int MaxLength = 60_000;

    private readonly StringBuilder _text = new();
    private readonly Stack<char> _open = new();
    private int _start = -1;
    private bool _isInString;
    private bool _isEscaped;
    private bool _hasOpened;
    private bool _isClosed;
    private bool _isMalformed;

    /// <summary>The sentences that these characters complete.</summary>
    public IReadOnlyList<WrittenSentence> Take(string piece)
    {
        var sentences = new List<WrittenSentence>();

        foreach (var character in piece)
        {
            if (_isClosed || _isMalformed)
            {
                break;
            }

            _text.Append(character);
            _isMalformed |= _text.Length > MaxLength;

            if (Step(character) && Read(_text.ToString(_start, _text.Length - _start)) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return sentences;
    }

    /// <summary>What is wrong with the answer now that nothing more comes; null when it is whole.</summary>
    public ModelFault? Fault =>
        _isMalformed ? ModelFault.Unreadable
        : _isClosed ? null
        : _hasOpened ? ModelFault.CutShort
        : string.IsNullOrWhiteSpace(_text.ToString()) ? ModelFault.Empty
        : ModelFault.Unreadable;

    // True when the character closes a sentence. Words around the JSON ("```json") are passed over.
    private bool Step(char character)
    {
        if (_isInString)
        {
            _isInString = _isEscaped || character != '"';
            _isEscaped = !_isEscaped && character == '\\';

            return false;
        }

        switch (character)
        {
            case '"':
                _isInString = _open.Count > 0;
                break;
            case '{' or '[' when _open.Count > 0 || character == '{':
                _start = character == '{' && _open.Count == 2 ? _text.Length - 1 : _start;
                _hasOpened = true;
                _open.Push(character);
                break;
            case '}' or ']' when _open.Count > 0:
                _isMalformed |= _open.Pop() != (character == '}' ? '{' : '[');
                _isClosed = _open.Count == 0;

                return character == '}' && _open.Count == 2 && !_isMalformed;
        }

        return false;
    }

    private WrittenSentence? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WrittenJson.Default.WrittenSentence);
        }
        catch (JsonException)
        {
            _isMalformed = true;

            return null;
        }
    }
}
