using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages;

public sealed class InteractivePartsTests
{
    private const string Said = "<p>The harbour bought cranes.</p>";

    [Theory]
    [InlineData("<div class='poll'><h3>Do you like cranes?</h3><button>Yes</button><span>0% voted</span></div>")]
    [InlineData("<form><label>Vote</label><input type='radio'> <span>0%</span></form>")]
    [InlineData("<reader-poll><b>0% voted</b></reader-poll>")]
    [InlineData("<progress value='3'>3%</progress>")]
    [InlineData("<div role='progressbar'>12%</div>")]
    [InlineData("<output>0 votes</output>")]
    [InlineData("<span aria-live='polite'>0% voted</span>")]
    public void What_a_script_fills_in_or_a_reader_presses_is_no_text(string part) => Remove(Said + part).ShouldBe(Said);

    [Theory]
    [InlineData("<div class='poll-results'><p>In the poll 41% like cranes.</p></div>")]
    [InlineData("<h2><button>Cranes</button></h2>")]
    [InlineData("<form class='page'><article><p>In the poll 41% like cranes.</p><button></button></article></form>", "<form class='page'><article><p>In the poll 41% like cranes.</p></article></form>")]
    public void What_only_reports_on_a_poll_stays(string part, string? left = null) => Remove(part).ShouldBe(left ?? part);

    private static string Remove(string body)
    {
        var page = new HtmlParser().ParseDocument($"<body>{body}</body>");
        InteractiveParts.Remove(page);

        return page.Body!.InnerHtml.Replace("\"", "'", StringComparison.Ordinal);
    }
}
