using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.StarterLibrary;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about the starter library.</summary>
public abstract class StarterStoreContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IFactStore Facts { get; }

    protected abstract IStarterStore Starter { get; }

    [Fact]
    public async Task Installs_the_whole_library_readable_from_everywhere()
    {
        var installer = new StarterInstaller(Starter, new ReviewDesk(Facts, TimeProvider.System), TimeProvider.System);

        (await installer.InstallAsync(Token)).ShouldBeTrue();
        (await installer.InstallAsync(Token)).ShouldBeFalse("it is there already");

        var facts = (await Facts.ReadChangesAsync(0, 10_000, Token)).Facts;
        facts.Count(fact => fact.Fact is Figure).ShouldBe(2_523 + 4);
        facts.ShouldAllBe(fact => fact.Workspace == WorkspaceId.Starter && fact.Status == FactStatus.Approved);
        (await Facts.GetAsync(new WorkspaceId("anybody"), [facts[0].Id], Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_upgrade_changes_only_what_changed()
    {
        await Starter.InstallAsync(1, [Source(("same", "It stays as it is."), ("edited", "It was worded badly."), ("gone", "It was wrong all along."))], A.Now, Token);
        var before = (await Facts.ReadChangesAsync(0, 100, Token)).Facts;

        await Starter.InstallAsync(2, [Source(("same", "It stays as it is."), ("edited", "It is worded well."), ("new", "It is new in this version."))], A.Now, Token);

        var after = await Facts.GetAsync(WorkspaceId.Starter, [.. before.Select(fact => fact.Id)], Token);
        after.Select(fact => fact.Status).ShouldBe([FactStatus.Approved, FactStatus.Superseded, FactStatus.Retracted]);
        (await Facts.GetAsync(WorkspaceId.Starter, [after[1].SupersededBy!.Value], Token))[0].Fact.Text.ShouldBe("It is worded well.");
        (await Starter.InstalledVersionAsync(Token)).ShouldBe(2);
    }

    private static StarterSource Source(params (string Key, string Text)[] facts) => new(
        "report",
        A.Source().Details,
        [.. facts.Select(fact => A.Approved(A.Statement(fact.Text), new Lineage.Bundled(fact.Key, 1)))]);
}
