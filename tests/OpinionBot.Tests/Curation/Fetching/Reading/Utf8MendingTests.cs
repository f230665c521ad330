namespace OpinionBot.Curation.Fetching.Reading;

public sealed class Utf8MendingTests
{
    [Fact]
    public void Counts_long_characters_and_wrong_places() => Utf8Mending.Count([0x41, 0xC3, 0xA9, 0xE9, 0x41, 0xE2, 0x80]).ShouldBe((1, 2));

    [Fact]
    public void A_single_wrong_byte_is_what_it_is_in_windows_1252_and_half_a_character_is_nothing() => Utf8Mending.Decode([0x41, 0xC3, 0xA9, 0x93, 0x41, 0xE2, 0x80]).ShouldBe("Aé“A");
}
