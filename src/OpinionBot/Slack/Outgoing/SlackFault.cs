namespace OpinionBot.Slack.Outgoing;

/// <summary>Says Slack's errors in sentences that an operator can act on.</summary>
internal static class SlackFault
{
    public static string Explain(string method, string error, string? needed) => error switch
    {
        "missing_scope" => $"Slack refuses {method} because the app lacks the scope {needed ?? "it needs"}: add it on the app's page OAuth & Permissions and install the app again",
        "not_in_channel" => $"Slack refuses {method} because the bot is not in the channel: invite it with /invite",
        "channel_not_found" => $"Slack refuses {method} because the channel does not exist or the bot cannot see it: invite the bot if it is private",
        "is_archived" => $"Slack refuses {method} because the channel is archived: nothing can be posted there any more",
        "invalid_auth" or "not_authed" => $"Slack refuses the token ({error}): copy the Bot User OAuth Token (xoxb-…) from the app's page OAuth & Permissions into Slack:BotToken",
        "token_revoked" or "account_inactive" or "token_expired" => $"Slack refuses the token ({error}): install the app into the workspace again",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel" => $"Slack refuses {method} because the workspace restricts posting in this channel: an admin can allow the app",
        "no_permission" or "ekm_access_denied" or "access_denied" or "team_access_not_granted" => $"Slack refuses {method} ({error}): an admin of the workspace must allow the app to do it",
        "expired_trigger_id" or "exchanged_trigger_id" => $"Slack refuses {method} because the form came too late: press the button again",
        "messages_tab_disabled" => $"Slack refuses {method} because the app's Messages tab is off: turn it on on the app's page App Home",
        "expired_url" or "used_url" or "no_service" => "Slack takes nothing more as the answer to this command or button: thirty minutes are over, or five messages were sent",
        _ when IsOfForm(error) => $"Slack refuses the form of a message ({error}): this is a fault of OpinionBot, please report it",
        "user_not_in_channel" => $"Slack refuses {method} because the asker has left the channel",
        _ => $"Slack refuses {method} with the error {error}",
    };

    /// <summary>True when it is the message itself that Slack does not take, so that a plainer one may pass.</summary>
    public static bool IsOfForm(string error) =>
        error is "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "msg_too_long" or "block_mismatch" or "invalid_attachments" or "invalid_arguments" or "invalid_payload";

    /// <summary>True when the same call may succeed later without anybody mending anything.</summary>
    public static bool MayPass(string error) => error is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org" or "streaming_state_conflict";
}
