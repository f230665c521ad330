using OpinionBot.Support;

namespace OpinionBot.Chat.Commands;

public sealed class PageNumberTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("3", 3)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("two", null)]
    [InlineData("99999999999", null)]
    public void A_page_is_a_number_from_1_on_and_the_first_when_none_is_given(string? given, int? page) => PageNumber.Read(Call(given)).ShouldBe(page);

    [Fact]
    public void What_is_no_page_is_told() => PageNumber.Fault(Call("two")).ShouldBe("'two' is no page; give a number from 1 on.");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3, "/review page:2")]
    [InlineData(2, 3, "/review page:3", "/review page:1")]
    [InlineData(3, 3, "/review page:2")]
    public void A_page_leads_to_those_beside_it(int page, int pages, params string[] commands) =>
        PageNumber.Buttons("/review", page, pages).Select(button => button.Command).ShouldBe(commands);

    private static CommandCall Call(string? page) => new(A.Asker(), ReplyAddress.Console, page is null ? [] : new Dictionary<string, string> { ["page"] = page });
}
