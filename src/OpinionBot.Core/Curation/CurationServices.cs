using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpinionBot.Curation.Extraction;
using OpinionBot.Curation.Fetching;
using OpinionBot.Curation.Review;

namespace OpinionBot.Curation;

public static class CurationServices
{
    public static IServiceCollection AddCuration(this IServiceCollection services)
    {
        services.AddOptions<CurationOptions>().BindConfiguration(CurationOptions.Section).ValidateOnStart();
        services.AddOptions<LibraryOptions>().BindConfiguration(LibraryOptions.Section).ValidateOnStart();

        // In the order an article meets them.
        services.AddSingleton(provider => new PageLoader(
            provider.GetRequiredService<IOptions<CurationOptions>>(), provider.GetRequiredService<IOptions<LibraryOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ArticleFetcher>();
        services.AddSingleton<IFactExtractor, FactExtractor>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<PartDesk>();
        services.AddSingleton<StarterInstaller>();
        services.AddSingleton<ArticleCurator>();

        return services;
    }
}
