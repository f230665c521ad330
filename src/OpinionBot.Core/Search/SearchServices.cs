using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using OpinionBot.Search.Vectors;

namespace OpinionBot.Search;

public static class SearchServices
{
    /// <param name="services">Where to register.</param>
    /// <param name="hidesStarter">True leaves the starter library out of sight, also where it has been installed.</param>
    public static IServiceCollection AddSearch(this IServiceCollection services, bool hidesStarter)
    {
        services.AddOptions<SearchOptions>().BindConfiguration(SearchOptions.Section).ValidateOnStart();

        services.AddSingleton(provider => new FactIndex(provider.GetRequiredService<IOptions<SearchOptions>>()) { HidesStarter = hidesStarter });
        services.AddSingleton<BegunFacts>();
        services.AddSingleton<FactIndexFollower>();
        services.AddSingleton<VectorIndex>();

        return services;
    }
}
