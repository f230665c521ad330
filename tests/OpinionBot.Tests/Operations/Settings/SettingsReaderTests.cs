using OpinionBot.Support;

namespace OpinionBot.Operations.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Outbox:GiveUpAfter", "half an hour", "must be a duration in hours, minutes and seconds such as 00:30:00, not 'half an hour'")]
    [InlineData("Search:PollInterval", "2s", "such as 00:00:01, not '2s'")]
    [InlineData("Llm:CacheFor", "6", "not '6'")]
    [InlineData("Inbox:Lease", "00:45", "a duration in hours, minutes and seconds such as 00:00:15, not '00:45'")]
    [InlineData("Inbox:KeepFor", "72:00:00", "not '72:00:00'")]
    [InlineData("Inbox:Workers", "0x1F", "not '0x1F'")]
    [InlineData("Outbox:Workers", "4294967297", "not '4294967297'")]
    [InlineData("Store:Path", "caf\ufffd.db", "has characters that are no UTF-8 ('caf\ufffd.db'): save the file as UTF-8")]
    [InlineData("Logging:LogLevel:OpinionBot.Slack", "3", "or None, not '3'")]
    [InlineData("Logging:Console:LogLevel:Default", "Fatal", "or None, not 'Fatal'")]
    [InlineData("Inbox:Capacity", "5.000", "must be a whole number such as 2000, in digits alone, not '5.000'")]
    [InlineData("Llm:Budget:DayTokens", "1e6", "must be a whole number")]
    [InlineData("Llm:Budget:InputPrice", "0,25", "with a full stop for decimals and nothing between thousands, not '0,25'")]
    [InlineData("Search:QuoteWeight", "much", "must be a number")]
    [InlineData("Slack:AdminsModerate", "oui", "must be true or false, not 'oui'")]
    [InlineData("Llm:ReasoningEffort", "Lots", "must be None, Low, Medium, High or ExtraHigh, not 'Lots'")]
    [InlineData("Logging:LogLevel:OpinionBot", "Info", "must be Trace, Debug, Information, Warning, Error, Critical or None, not 'Info'")]
    public void What_cannot_be_read_is_named_with_its_value_its_place_and_what_is_wanted(string name, string value, string wanted)
    {
        var variable = "OPINIONBOT_" + name.Replace(":", "__", StringComparison.Ordinal);
        var read = Read((variable, value));

        var fault = read.Locate(read.Faults.ShouldHaveSingleItem());
        fault.ShouldStartWith(name + " ");
        fault.ShouldContain(wanted);
        fault.ShouldEndWith($" (variable {variable}).");
        read.Values.ShouldNotContainKey(name);
    }

    [Fact]
    public void A_long_value_is_not_repeated_since_it_may_be_a_key() =>
        Read(("OPINIONBOT_Inbox__Workers", "xapp-1-A0B1C2D3-4455667788-abcdefabcdef")).Faults.ShouldHaveSingleItem().ShouldNotContain("xapp");

    [Theory]
    [InlineData("{ \"Inbox\": {\n  \"Capacity\": 5,,\n} }", "is no JSON at line 2, column 17")]
    [InlineData("{ \"Inbox\": { \"Capacity\": 5 }\n", "is no JSON at line 2, column 1")]
    [InlineData("", "is empty at line 1, column 1")]
    [InlineData("\ufeff\n \n", "is empty at line 1, column 1")]
    [InlineData("\"Inbox\"", "cannot be used")]
    [InlineData("{ \"Inbox\": { \"Capacity\": 5, \"capacity\": 6 } }", "cannot be used")]
    public void A_file_that_cannot_be_read_is_named_with_line_and_column(string content, string fault)
    {
        var read = SettingsReader.Read([File(content)]);

        read.Faults.ShouldHaveSingleItem().ShouldStartWith($"{_folder.File("settings.json")} {fault}");
        read.IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("OPINIONBOT_Discord_Token", "OPINIONBOT_Discord_Token is no setting and is ignored; the nearest is OPINIONBOT_Discord__Token.")]
    [InlineData("OPINIONBOT__Web__PublicUrl", "OPINIONBOT__Web__PublicUrl is no setting and is ignored; the nearest is OPINIONBOT_Web__PublicUrl.")]
    [InlineData("OPINIONBOT_Inbox__MaxAgee", "OPINIONBOT_Inbox__MaxAgee is no setting and is ignored; the nearest is OPINIONBOT_Inbox__MaxAge.")]
    [InlineData("opinionbot_ApiKey", "OPINIONBOT_Llm__ApiKey")]
    [InlineData("Discord__Token", "Discord__Token is no setting and is ignored; the nearest is OPINIONBOT_Discord__Token.")]
    [InlineData("OPINIONBOT_Outbox__Lease__Seconds", "the nearest is OPINIONBOT_Outbox__Lease.")]
    [InlineData("OPINIONBOT_LogLevel", "the nearest is OPINIONBOT_Logging__LogLevel__Default.")]
    [InlineData("OPINIONBOT_Logging__Levels__Default", "OPINIONBOT_Logging__Levels__Default is no setting and is ignored; the nearest is OPINIONBOT_Logging__LogLevel__Default.")]
    [InlineData("OPINIONBOT_Discord__ModeratorRoles__first", "the nearest is OPINIONBOT_Discord__ModeratorRoles.")]
    [InlineData("OPINIONBOT_", "OPINIONBOT_ is no setting and is ignored.")]
    [InlineData("OPINIONBOT_Zeppelin", "OPINIONBOT_Zeppelin is no setting and is ignored.")]
    public void What_is_no_setting_is_named_with_the_nearest_one_and_without_its_value(string variable, string sentence)
    {
        var ignored = Read((variable, "hush")).Ignored.ShouldHaveSingleItem();

        ignored.ShouldContain(sentence);
        ignored.ShouldNotContain("hush");
    }

    [Fact]
    public void A_section_of_a_file_that_is_no_section_is_named_with_the_file() =>
        SettingsReader.Read([File("""{ "Outbocks": { "Workers": 3 }, "Search": {}, "Logging": { "Console": { "LogLevel": { "Default": "Error" } } } }""")]).Ignored
            .ShouldHaveSingleItem().ShouldBe($"Outbocks:Workers ({_folder.File("settings.json")}) is no setting and is ignored; the nearest is Outbox:Workers.");

    [Fact]
    public void An_item_of_a_list_may_stand_at_its_number()
    {
        var read = SettingsReader.Read([File("""{ "Discord": { "ModeratorRoles": [4711, "12"] } }"""), Variables(("OPINIONBOT_Discord__ModeratorRoles__1", "13"))]);

        read.Faults.ShouldBeEmpty();
        read.Values.Where(setting => setting.Key.StartsWith("Discord:", StringComparison.Ordinal)).Select(setting => setting.Value).ShouldBe(["4711", "13"], ignoreOrder: true);
    }

    [Fact]
    public void A_setting_that_two_variables_give_is_named_with_both()
    {
        var read = Read(("OPINIONBOT_Outbox__Workers", "3"), ("OPINIONBOT_OUTBOX__WORKERS", "4"));

        read.Faults.ShouldHaveSingleItem().ShouldBe("OPINIONBOT_Outbox__Workers and OPINIONBOT_OUTBOX__WORKERS are the same setting: leave only one of them.");
        read.Values.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_called_as_the_file_of_settings_is_told()
    {
        Directory.CreateDirectory(_folder.File("settings.json"));

        SettingsReader.Read([SettingsSources.JsonFile(_folder.File("settings.json"))]).Faults.ShouldHaveSingleItem().ShouldStartWith($"{_folder.File("settings.json")} is a folder");
    }

    [Theory]
    [InlineData("one; two;three")]
    [InlineData("one two\nthree\n")]
    [InlineData("[\"one\", \"two\", \"three\"]")]
    public void A_list_in_one_line_has_whatever_people_write_between_its_items(string written)
    {
        var read = Read(("OPINIONBOT_Llm__FallbackModels", written));

        Enumerable.Range(0, 3).Select(at => read.Values[$"Llm:FallbackModels:{at}"]).ShouldBe(["one", "two", "three"]);
    }

    [Fact]
    public void Every_list_may_be_given_in_one_line()
    {
        foreach (var list in KnownSettings.All.Values.Where(setting => setting.IsList).Select(setting => setting.Name).ToList())
        {
            var read = Read(($"OPINIONBOT_{list.Replace(":", "__", StringComparison.Ordinal)}", "one, \"two\",three"));

            Enumerable.Range(0, 3).Select(at => read.Values[$"{list}:{at}"]).ShouldBe(["one", "two", "three"], list);
            read.Ignored.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_list_in_one_line_takes_the_place_of_an_earlier_one() =>
        SettingsReader.Read([File("""{ "Discord": { "ModeratorRoles": ["1", "2", "3"] } }"""), Variables(("OPINIONBOT_Discord__ModeratorRoles", "9"))]).Values
            .Where(setting => setting.Key.StartsWith("Discord:ModeratorRoles", StringComparison.Ordinal)).Select(setting => setting.Value).ShouldBe(["9"]);

    [Fact]
    public void A_value_that_is_set_again_is_judged_where_it_counts()
    {
        var read = SettingsReader.Read([File("""{ "Inbox": { "Lease": "soon" } }"""), Variables(("OPINIONBOT_Inbox__Lease", "00:00:20"))]);

        read.Faults.ShouldBeEmpty();
        read.Values["Inbox:Lease"].ShouldBe("00:00:20");
    }

    [Theory]
    [InlineData("\"here/a.db\"", "here/a.db")]
    [InlineData("'here/a.db'", "here/a.db")]
    [InlineData(" “here/a.db”\n", "here/a.db")]
    [InlineData("it's", "it's")]
    public void Quotation_marks_that_files_of_variables_keep_are_taken_off(string written, string value) =>
        Read(("OPINIONBOT_Store__Path", written)).Values["Store:Path"].ShouldBe(value);

    [Fact]
    public void A_tilde_is_the_users_own_folder() =>
        Read(("OPINIONBOT_Web__KeysPath", "'~/keys'")).Values["Web:KeysPath"].ShouldBe(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "keys"));

    [Theory]
    [InlineData("OPINIONBOT_Inbox__MaxAge", "")]
    [InlineData("OPINIONBOT_Search__K1", " ")]
    [InlineData("OPINIONBOT_Logging__LogLevel__Default", "")]
    public void An_empty_variable_leaves_the_setting_as_it_is(string variable, string value)
    {
        var read = Read((variable, value));

        read.Values.ShouldBeEmpty();
        read.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Null_takes_a_limit_away_and_leaves_what_cannot_be_without_a_value()
    {
        var read = SettingsReader.Read([File("""{ "Llm": { "Budget": { "DayTokens": null } }, "Web": { "Urls": null } }""")]);

        read.Values.ShouldContainKeyAndValue("Llm:Budget:DayTokens", null);
        read.Values.ShouldNotContainKey("Web:Urls");
    }

    private static ReadSettings Read(params (string Name, string Value)[] variables) => SettingsReader.Read([Variables(variables)]);

    private static SettingsPlace Variables(params (string Name, string Value)[] variables) =>
        SettingsSources.Variables([.. variables.Select(variable => new KeyValuePair<string, string?>(variable.Name, variable.Value))]);

    private SettingsPlace File(string content)
    {
        System.IO.File.WriteAllText(_folder.File("settings.json"), content);

        return SettingsSources.JsonFile(_folder.File("settings.json"));
    }
}
