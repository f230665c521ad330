using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Registering;

/// <summary>The members' commands and their options in other languages, and what groups of commands are called. Answers are in English: their words are what can be checked.</summary>
internal static class DiscordTranslations
{
    /// <summary>Discord's names of the languages, and which of the texts each shows.</summary>
    private static readonly (string Language, int Text)[] Shown = [("de", 0), ("fr", 1), ("es-ES", 2), ("es-419", 2), ("it", 3), ("nl", 4), ("pt-BR", 5)];

    private static readonly Dictionary<string, (string[] Names, string[] Descriptions)> Texts = new()
    {
        ["ask"] = (
            ["frage", "demande", "pregunta", "chiedi", "vraag", "pergunte"],
            ["Nach Haltungen zu KI fragen; die Antwort ist an den Quellen geprüft", "Demander ce que l'on pense de l'IA ; la réponse est vérifiée dans les sources", "Preguntar qué opina la gente de la IA; la respuesta se comprueba con las fuentes", "Chiedere che cosa pensa la gente dell'IA; la risposta è verificata sulle fonti", "Vragen wat mensen van AI vinden; het antwoord is aan de bronnen getoetst", "Perguntar o que as pessoas pensam da IA; a resposta é conferida com as fontes"]),
        ["ask question"] = (
            ["frage", "question", "pregunta", "domanda", "vraag", "pergunta"],
            ["Was du wissen willst", "Ce que vous voulez savoir", "Lo que quieres saber", "Che cosa vuoi sapere", "Wat je wilt weten", "O que você quer saber"]),
        ["find"] = (
            ["suche", "cherche", "busca", "cerca", "zoek", "busque"],
            ["Die Bibliothek nach Wörtern durchsuchen und die Fakten auflisten", "Chercher des mots dans la bibliothèque et lister les faits", "Buscar palabras en la biblioteca y listar los datos", "Cercare parole nella biblioteca ed elencare i dati", "De bibliotheek op woorden doorzoeken en de feiten tonen", "Buscar palavras na biblioteca e listar os dados"]),
        ["find words"] = (
            ["wörter", "mots", "palabras", "parole", "woorden", "palavras"],
            ["Wörter, nach denen gesucht wird", "Les mots à chercher", "Palabras que buscar", "Le parole da cercare", "Woorden om naar te zoeken", "Palavras a buscar"]),
        ["compare"] = (
            ["vergleiche", "compare", "compara", "confronta", "vergelijk", "compare"],
            ["Orte bei einer Umfragefrage nebeneinanderstellen", "Comparer des lieux sur une question de sondage", "Comparar lugares en una pregunta de encuesta", "Confrontare luoghi su una domanda di sondaggio", "Plaatsen naast elkaar zetten bij één enquêtevraag", "Comparar lugares em uma pergunta de pesquisa"]),
        ["compare places"] = (
            ["orte", "lieux", "lugares", "luoghi", "plaatsen", "lugares"],
            ["Zwei oder mehr Orte, auf Englisch, zum Beispiel Japan, United States", "Deux lieux ou plus, en anglais, par exemple Japan, United States", "Dos o más lugares, en inglés, por ejemplo Japan, United States", "Due o più luoghi, in inglese, per esempio Japan, United States", "Twee of meer plaatsen, in het Engels, bijvoorbeeld Japan, United States", "Dois ou mais lugares, em inglês, por exemplo Japan, United States"]),
        ["compare topic"] = (
            ["thema", "sujet", "tema", "tema", "onderwerp", "tema"],
            ["Was verglichen wird, auf Englisch, zum Beispiel nervous", "Ce que l'on compare, en anglais, par exemple nervous", "Qué comparar, en inglés, por ejemplo nervous", "Che cosa confrontare, in inglese, per esempio nervous", "Wat wordt vergeleken, in het Engels, bijvoorbeeld nervous", "O que comparar, em inglês, por exemplo nervous"]),
        ["check"] = (
            ["prüfe", "vérifie", "comprueba", "verifica", "toets", "confira"],
            ["Eine Behauptung über Haltungen zu KI an der Bibliothek prüfen", "Comparer une affirmation sur l'IA à la bibliothèque", "Comprobar una afirmación sobre la IA con la biblioteca", "Verificare un'affermazione sull'IA con la biblioteca", "Een bewering over AI aan de bibliotheek toetsen", "Conferir uma afirmação sobre a IA com a biblioteca"]),
        ["check claim"] = (
            ["behauptung", "affirmation", "afirmación", "affermazione", "bewering", "afirmação"],
            ["Die Behauptung, Wort für Wort", "L'affirmation, mot pour mot", "La afirmación, palabra por palabra", "L'affermazione, parola per parola", "De bewering, woord voor woord", "A afirmação, palavra por palavra"]),
        ["evidence"] = (
            ["beleg", "preuve", "prueba", "prova", "bewijs", "prova"],
            ["Wortlaut, Studie, Frage, n und Daten hinter einem Fakt zeigen", "Montrer le texte exact, l'étude, la question, n et les dates d'un fait", "Mostrar el texto exacto, el estudio, la pregunta, n y las fechas de un dato", "Mostrare il testo esatto, lo studio, la domanda, n e le date di un dato", "De exacte woorden, de studie, de vraag, n en de data achter een feit tonen", "Mostrar o texto exato, o estudo, a pergunta, n e as datas de um dado"]),
        ["evidence fact"] = (
            ["fakt", "fait", "dato", "dato", "feit", "dado"],
            ["Seine Nummer, zum Beispiel F12", "Son numéro, par exemple F12", "Su número, por ejemplo F12", "Il suo numero, per esempio F12", "Het nummer, bijvoorbeeld F12", "O número, por exemplo F12"]),
        ["sources"] = (
            ["quellen", "sources", "fuentes", "fonti", "bronnen", "fontes"],
            ["Die Umfragen und Artikel hinter den Antworten auflisten", "Lister les sondages et les articles derrière les réponses", "Listar las encuestas y los artículos detrás de las respuestas", "Elencare i sondaggi e gli articoli dietro le risposte", "De enquêtes en artikelen achter de antwoorden tonen", "Listar as pesquisas e os artigos por trás das respostas"]),
        ["help"] = (
            ["hilfe", "aide", "ayuda", "aiuto", "hulp", "ajuda"],
            ["Was ich kann, mit Beispielen", "Ce que je sais faire, avec des exemples", "Lo que sé hacer, con ejemplos", "Che cosa so fare, con esempi", "Wat ik kan, met voorbeelden", "O que sei fazer, com exemplos"]),
    };

    public static IReadOnlyList<string> Languages { get; } = [.. Shown.Select(shown => shown.Language)];

    /// <summary>Adds to a command or an option what it is called elsewhere, where that is known.</summary>
    /// <param name="key"><c>ask</c>, or <c>ask question</c> for its option.</param>
    public static void AddTo(JsonObject described, string key)
    {
        if (Texts.TryGetValue(key, out var texts))
        {
            described["name_localizations"] = Localized(texts.Names);
            described["description_localizations"] = Localized(texts.Descriptions);
        }
    }

    public static JsonObject OfMenu() => Localized(["Behauptung prüfen", "Vérifier cette affirmation", "Comprobar esta afirmación", "Verifica questa affermazione", "Deze bewering toetsen", "Conferir esta afirmação"]);

    public static string GroupDescription(string word) => word switch
    {
        "library" => "Curate the library: add, list, show, refresh or remove sources",
        "fact" => "Correct a fact, take it back, or say how people ask for it",
        _ => throw new InvalidOperationException($"The commands of {word} have no description."),
    };

    private static JsonObject Localized(string[] texts) => new(Shown.Select(shown => KeyValuePair.Create(shown.Language, (JsonNode?)texts[shown.Text])));
}
