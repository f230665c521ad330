namespace OpinionBot.Prompts;

/// <summary>A prompt that is read again when its file has changed. An edit that cannot be used changes nothing until it is mended.</summary>
internal sealed class WatchedPrompt
{
    private readonly string _path;
    private readonly Func<PromptTemplate> _load;
    private readonly Action<InvalidPromptException> _onFault;
    private readonly Lock _reading = new();
    private DateTime _seen;
    private PromptTemplate _template;

    /// <exception cref="InvalidPromptException">The file cannot be used.</exception>
    public WatchedPrompt(string folder, string name, IReadOnlyCollection<string> placeholders, Action<InvalidPromptException> onFault)
    {
        _path = Path.Combine(folder, name + ".md");
        _load = () => PromptTemplate.Load(folder, name, placeholders);
        _onFault = onFault;
        _seen = File.GetLastWriteTimeUtc(_path);
        _template = _load();
    }

    /// <summary>The newest usable state of the file.</summary>
    public PromptTemplate Current
    {
        get
        {
            lock (_reading)
            {
                var written = File.GetLastWriteTimeUtc(_path);

                if (written != _seen)
                {
                    _seen = written;
                    Reload();
                }

                return _template;
            }
        }
    }

    private void Reload()
    {
        try
        {
            _template = _load();
        }
        catch (InvalidPromptException exception)
        {
            _onFault(exception);
        }
    }
}
