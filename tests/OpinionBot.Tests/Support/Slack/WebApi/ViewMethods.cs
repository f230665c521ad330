using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.Blocks;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>Modals and App Homes.</summary>
internal sealed class ViewMethods(SlackWorld world)
{
    private const int MostBytes = 250_000;

    public IReadOnlyList<SlackMethod> All =>
    [
        new("views.open", "", 100, "trigger_id! view!", Open),
        new("views.publish", "", 100, "user_id! view! hash", Publish),
        new("views.update", "", 100, "view_id external_id view! hash", Update),
    ];

    /// <summary>The definition, when nothing is wrong with it.</summary>
    public static JsonElement Checked(SlackWorld world, JsonElement view, string type, string where)
    {
        var problems = ViewRules.Check(view, type);

        if (problems.Count > 0)
        {
            world.Ledger.Write(new SlackEntry.Fault("invalid view", $"{where}: {string.Join("; ", problems)}"));

            throw new SlackRefusal("invalid_arguments", problems);
        }

        if (view.GetRawText().Length > MostBytes)
        {
            throw new SlackRefusal("view_too_large");
        }

        SlackContent.Report(world, SlackTextScan.OfBlocks(view.GetProperty("blocks")), where);

        var filled = JsonObject.Create(view)!;
        filled["blocks"] = JsonArray.Create(BlockIds.Fill(view.GetProperty("blocks"), world.NextId));

        return JsonSerializer.SerializeToElement(filled);
    }

    private JsonObject Open(SlackCall call)
    {
        var (trigger, error) = world.TakeTrigger(call.Required("trigger_id"));

        if (trigger is null || trigger.Team != call.Team.Id)
        {
            throw new SlackRefusal(error ?? "invalid_trigger_id");
        }

        var view = new SlackView(world.NextId("V"), call.Team.Id, trigger.User, world.NextId("h"), Definition(call, "modal", "views.open"));
        world.Add(view);
        world.Ledger.Write(new SlackEntry.ViewOpened(view));

        return Answer(call, view);
    }

    private JsonObject Publish(SlackCall call)
    {
        var user = world.User(call.Required("user_id"));

        if (user is null || user.Team != call.Team.Id)
        {
            throw new SlackRefusal("user_not_found");
        }

        var before = world.Home(user.Id);
        CheckHash(call, before);

        var view = new SlackView(before?.Id ?? world.NextId("V"), call.Team.Id, user.Id, world.NextId("h"), Definition(call, "home", "views.publish"));
        world.Add(view);
        world.Ledger.Write(new SlackEntry.HomePublished(view));

        return Answer(call, view);
    }

    private JsonObject Update(SlackCall call)
    {
        var before = call.Text("view_id") is { } id ? world.View(id) : call.Text("external_id") is { } external ? world.ViewByExternalId(external) : throw SlackRefusal.MissingField("view_id");

        if (before is null || before.Team != call.Team.Id)
        {
            throw new SlackRefusal("not_found");
        }

        CheckHash(call, before);

        var view = before with { Hash = world.NextId("h"), Definition = Definition(call, before.IsHome ? "home" : "modal", "views.update") };
        world.Add(view);
        world.Ledger.Write(new SlackEntry.ViewUpdated(view));

        return Answer(call, view);
    }

    private JsonElement Definition(SlackCall call, string type, string method) =>
        Checked(world, call.Arguments.Json("view", "invalid_arguments") ?? throw SlackRefusal.MissingField("view"), type, method);

    private static void CheckHash(SlackCall call, SlackView? before)
    {
        if (before is not null && call.Text("hash") is { Length: > 0 } hash && hash != before.Hash)
        {
            throw new SlackRefusal("hash_conflict");
        }
    }

    private JsonObject Answer(SlackCall call, SlackView view) => new() { ["ok"] = true, ["view"] = view.ToJson(world.Settings.AppId, call.Team.BotId) };
}
