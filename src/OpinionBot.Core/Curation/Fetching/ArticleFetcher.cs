using Microsoft.Extensions.Options;
using OpinionBot.Curation.Fetching.Reading;

namespace OpinionBot.Curation.Fetching;

/// <summary>Makes an article of a document: loads it, tells its format, reads its text and what it says about itself.</summary>
public sealed class ArticleFetcher(PageLoader pages, IOptions<CurationOptions> options, TimeProvider time)
{
    public async Task<Fetched> FetchAsync(ArticleOrigin origin, GivenDetails given, CancellationToken cancellationToken)
    {
        try
        {
            return new Fetched.Ok(origin switch
            {
                ArticleOrigin.Url url => await FromUrlAsync(url.Address, given, cancellationToken),
                ArticleOrigin.File file => await FromFileAsync(file.Path, given, cancellationToken),
                ArticleOrigin.Content content => Build(
                    DocumentReader.Read(await CappedReader.ReadAsync(content.Stream, options.Value.MaxBytes, content.Name, cancellationToken), content.Name, null), given, null, content.Name),
                _ => throw new InvalidOperationException($"There is no way to fetch {origin}."),
            });
        }
        catch (UnusableDocumentException exception)
        {
            return new Fetched.Unusable(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Fetched.Unusable($"{NameOf(origin)} cannot be read ({exception.Message.TrimEnd('.')}); give a file or a pipe that the program may read.");
        }
    }

    private static string NameOf(ArticleOrigin origin) => origin switch
    {
        ArticleOrigin.File file => file.Path,
        ArticleOrigin.Content content => content.Name,
        _ => "The document",
    };

    private async Task<Article> FromUrlAsync(Uri address, GivenDetails given, CancellationToken cancellationToken)
    {
        var page = await pages.LoadAsync(address, cancellationToken);

        return Build(DocumentReader.Read(page.Content, address.ToString(), page.ContentType), given, page.Address, address.ToString());
    }

    private async Task<Article> FromFileAsync(string path, GivenDetails given, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new UnusableDocumentException($"{path} is a folder; name one file.");
        }

        if (!File.Exists(path))
        {
            throw new UnusableDocumentException($"There is no file {path}; check the path.");
        }

        await using var file = File.OpenRead(path);

        if (file.CanSeek && file.Length > options.Value.MaxBytes)
        {
            throw CappedReader.TooLarge(path, options.Value.MaxBytes);
        }

        return Build(DocumentReader.Read(await CappedReader.ReadAsync(file, options.Value.MaxBytes, path, cancellationToken), path, null), given, null, path);
    }

    private Article Build(ReadDocument document, GivenDetails given, Uri? address, string name)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

        if (given.Published is { } published && !PublicationDate.IsPossible(published, today))
        {
            throw new UnusableDocumentException(PublicationDate.Refuse(published, today));
        }

        var isDated = document.Published is not { } own || PublicationDate.IsLikely(own, today);

        return ArticleBuilder.Build(isDated ? document : document with { Published = null }, given, address, name);
    }
}
