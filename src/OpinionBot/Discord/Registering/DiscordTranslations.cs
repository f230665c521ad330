using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Registering;

/// <summary>Names and descriptions of the members' commands in other languages, and of groups of commands.</summary>
internal static class DiscordTranslations
{
    private static readonly string[] Languages = ["de", "fr", "es-ES"];

    private static readonly Dictionary<string, (string[] Names, string[] Descriptions)> Commands = new()
    {
        ["ask"] = (["frage", "demande", "pregunta"], ["Frag nach Haltungen zu KI; die Antwort ist an den Quellen geprüft", "Demander ce que les gens pensent de l'IA ; réponse vérifiée dans les sources", "Pregunta qué opina la gente de la IA; respuesta comprobada con las fuentes"]),
        ["find"] = (["suche", "cherche", "busca"], ["Die Bibliothek nach Wörtern durchsuchen", "Chercher des mots dans la bibliothèque", "Buscar palabras en la biblioteca"]),
        ["compare"] = (["vergleiche", "compare", "compara"], ["Länder bei einer Umfragefrage nebeneinanderstellen", "Comparer des pays sur une question de sondage", "Comparar países en una pregunta de encuesta"]),
        ["check"] = (["prüfe", "vérifie", "comprueba"], ["Eine Behauptung mit der Bibliothek vergleichen", "Comparer une affirmation à la bibliothèque", "Comparar una afirmación con la biblioteca"]),
        ["evidence"] = (["beleg", "preuve", "prueba"], ["Wortlaut, Studie, Frage, n und Daten hinter einem Fakt", "Texte exact, étude, question, n et dates d'un fait", "Texto exacto, estudio, pregunta, n y fechas de un dato"]),
        ["sources"] = (["quellen", "sources", "fuentes"], ["Die Umfragen und Artikel hinter den Antworten", "Les sondages et articles derrière les réponses", "Las encuestas y artículos detrás de las respuestas"]),
        ["help"] = (["hilfe", "aide", "ayuda"], ["Was ich kann, mit Beispielen", "Ce que je sais faire, avec des exemples", "Lo que sé hacer, con ejemplos"]),
    };

    public static JsonObject? NamesOf(string command) => Commands.TryGetValue(command, out var one) ? Localized(one.Names) : null;

    public static JsonObject? DescriptionsOf(string command) => Commands.TryGetValue(command, out var one) ? Localized(one.Descriptions) : null;

    public static JsonObject OfMenu() => Localized(["Behauptung prüfen", "Vérifier cette affirmation", "Comprobar esta afirmación"]);

    public static string GroupDescription(string word) => word switch
    {
        "library" => "Curate the library: add, list, show, refresh or remove sources",
        "fact" => "Correct an approved fact, or take it back",
        _ => throw new InvalidOperationException($"The commands of {word} have no description."),
    };

    private static JsonObject Localized(string[] texts) => new(Languages.Zip(texts, (language, text) => new KeyValuePair<string, JsonNode?>(language, text)));
}
