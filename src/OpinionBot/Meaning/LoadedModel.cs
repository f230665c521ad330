namespace OpinionBot.Meaning;

/// <summary>What came of loading the model. The list is complete.</summary>
internal abstract record LoadedModel
{
    private LoadedModel() { }

    internal sealed record Ready(ModelTokens Tokens, ModelSession Session) : LoadedModel
    {
        public float[] Embed(string text) => Session.Embed(Tokens.Of(text));
    }

    /// <param name="Why">One sentence: what, why, and how to mend it.</param>
    internal sealed record Missing(string Why) : LoadedModel;

    /// <summary>Loads the model that was shipped at the path, and has it make a first vector.</summary>
    public static LoadedModel From(string path)
    {
        try
        {
            var file = ModelFile.Read(path);
            var session = ModelSession.Open(file);
            var ready = new Ready(ModelTokens.Read(file), session);

            // The first run takes three times as long as the next.
            ready.Embed("ready");

            return ready;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidDataException or Microsoft.ML.OnnxRuntime.OnnxRuntimeException)
        {
            return new Missing($"Search goes by words alone: the model in {path} cannot be read ({Reason(exception)}); publish the program again, or set Search:Meaning to off.");
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or TypeInitializationException)
        {
            return new Missing($"Search goes by words alone: the library of ONNX Runtime cannot be loaded ({Reason(exception)}); publish the program for this system (dotnet publish -r {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}), or set Search:Meaning to off.");
        }
    }

    // The first sentence; behind it .NET lists every place where it has looked.
    private static string Reason(Exception exception) => exception.GetBaseException().Message.ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.', ' ');
}
