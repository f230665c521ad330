using OpinionBot.Answering.Languages;

namespace OpinionBot.Answering.Verification;

/// <summary>What may stand beside a sentence as its translation, and what may not.</summary>
public sealed class TranslationTests
{
    private const string Nervous = "23% of adults in Japan agreed that AI products and services make them nervous in 2023 [F1].";
    private const string Trust = "51.5% of adults in the United States do not trust companies that use AI more than others [F2].";
    private const string Quoted = "Orla Finch of the Harbour Institute called AI “a bridge, not a wall” in May 2024 [F3].";

    [Theory]
    [InlineData("de", Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData("fr", Nervous, "23% des adultes au Japon ont convenu en 2023 que les produits et services d'IA les rendent nerveux [F1].")]
    [InlineData("es", Nervous, "El 23% de los adultos en Japón coincidió en 2023 en que los productos y servicios de IA los ponen nerviosos [F1].")]
    [InlineData("pt", Nervous, "23% dos adultos no Japão concordaram em 2023 que produtos e serviços de IA os deixam nervosos [F1].")]
    [InlineData("de", Trust, "51,5% der Erwachsenen in den Vereinigten Staaten vertrauen Unternehmen, die KI nutzen, nicht mehr als anderen [F2].")]
    [InlineData("de", Trust, "51,5% der amerikanischen Erwachsenen vertrauen Firmen, die KI verwenden, nicht mehr als anderen [F2].")]
    [InlineData("fr", Trust, "51,5% des adultes aux États-Unis ne font pas plus confiance aux entreprises qui utilisent l'IA qu'aux autres [F2].")]
    [InlineData("es", Trust, "El 51,5% de los adultos en Estados Unidos no confía más en las empresas que usan IA que en otras [F2].")]
    [InlineData("pt", Trust, "51,5% dos adultos nos Estados Unidos não confiam mais em empresas que usam IA do que em outras [F2].")]
    [InlineData("de", Quoted, "Orla Finch vom Harbour Institute nannte KI im Mai 2024 “a bridge, not a wall” [F3].")]
    [InlineData("es", Quoted, "Orla Finch, del Harbour Institute, llamó a la IA “a bridge, not a wall” en mayo de 2024 [F3].")]
    public void A_faithful_translation_stands_beside_the_sentence(string language, string sentence, string translation) =>
        Verify(language, sentence, translation).ShouldBe(translation);

    [Theory]
    [InlineData(Nervous, "24% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2024 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "２３% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan, ein Drittel, stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan, die Hälfte der Männer, stimmten 2023 zu, dass KI-Produkte sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Brasilien stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der chinesischen Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 nicht zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie weniger nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie sehr nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie begeistern [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten im März 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Frauen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, sagte Tim Cook, dass KI-Produkte sie nervös machen [F1].")]
    [InlineData(Nervous, "Gallup: 23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass OpenAI sie nervös macht [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte sie „nervös“ machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte sie 'nervös' machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F2].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen.")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen {F2} [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan 2023 [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Јapan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 kaum zu, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan bestritten 2023, dass KI-Produkte und -Dienste sie nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie angeblich nervös machen [F1].")]
    [InlineData(Nervous, "23% der Erwachsenen in Japan stimmten 2023 zu, dass KI-Produkte und -Dienste sie nervös machen sollten [F1].")]
    [InlineData(Nervous, Nervous)]
    [InlineData(Nervous, "")]
    [InlineData(Trust, "51,5% der Erwachsenen in den Vereinigten Staaten vertrauen Unternehmen, die KI nutzen, mehr als anderen [F2].")]
    [InlineData(Trust, "51.5% der Erwachsenen in den Vereinigten Staaten vertrauen Unternehmen, die KI nutzen, nicht mehr als anderen [F2].")]
    [InlineData(Trust, "51,5% der Erwachsenen in den Vereinigten Staaten misstrauen Unternehmen, die KI nutzen, nicht mehr als anderen [F2].")]
    [InlineData(Quoted, "Orla Finch vom Harbour Institute nannte KI im Mai 2024 „eine Brücke, keine Mauer“ [F3].")]
    [InlineData(Quoted, "Orla Finch vom Harbour Institute nannte KI im Mai 2024 eine Brücke, keine Mauer [F3].")]
    [InlineData(Quoted, "Orla Fink vom Harbour Institute nannte KI im Mai 2024 “a bridge, not a wall” [F3].")]
    [InlineData(Quoted, "Orla Finch nannte KI im Mai 2024 “a bridge, not a wall” [F3].")]
    [InlineData(Quoted, "Orla Finch vom Harbour Institute nannte KI im Juni 2024 “a bridge, not a wall” [F3].")]
    public void What_may_be_none_does_not(string sentence, string translation) => Verify("de", sentence, translation).ShouldBeNull();

    private static string? Verify(string language, string sentence, string translation) =>
        TranslationVerifier.Verify(sentence, Summarizing.ModelText.Clean(translation), AnswerLanguage.Find(language)!);
}
