namespace OpinionBot.Answering.Languages;

public sealed class QuestionGlossTests
{
    [Theory]
    [InlineData("Wie viele Italiener haben Angst vor KI?", "how many Italy are afraid of AI?")]
    [InlineData("Machen sich die Briten Sorgen, dass KI Jobs vernichtet?", "are United Kingdom worried that AI take their jobs?")]
    [InlineData("Vertrauen die Deutschen Firmen, die KI nutzen?", "do Germany trust companies that use AI?")]
    [InlineData("Sind Kanadier eher besorgt als begeistert?", "are Canada more concerned than excited?")]
    [InlineData("Hat KI das Leben der Inder schon verändert?", "has AI the life of India already changed?")]
    [InlineData("Wer hat die Umfrage gemacht und wie viele Leute wurden befragt?", "who conducted the survey and how many people were surveyed?")]
    [InlineData("ist den Südkoreanern mulmig wegen KI?", "is South Korea uneasy because of AI?")]
    [InlineData("KI-Regulierung Frankreich", "AI regulation France")]
    [InlineData("Welche fünf Länder vertrauen der KI am wenigsten?", "which five countries trust in AI the least?")]
    [InlineData("Nutzt die Mehrheit der Australier regelmaessig KI?", "do most Australia use regularly AI?")]
    [InlineData("Hat die Angst vor KI in Schweden seit 2021 zugenommen?", "has the fear of AI in Sweden since 2021 grown?")]
    [InlineData("Wie stehen die Leute in Großbritannien zu KI?", "what do the people in United Kingdom think about AI?")]
    [InlineData("Sind Frauen nervöser als Männer?", "are women more nervous than men?")]
    [InlineData("Wo kann ich die Studie lesen?", "where can I the study read?")]
    [InlineData("das stimmt doch nicht", "that is wrong")]
    [InlineData("danke!", "thanks!")]
    public void A_German_question_is_glossed_as_the_English_readers_read_it(string question, string gloss) => QuestionGloss.ToEnglish(question).ShouldBe(gloss);

    [Theory]
    [InlineData("Combien d'Italiens ont peur de l'IA ?", "how many Italy are afraid of AI?")]
    [InlineData("Les Allemands font-ils confiance aux entreprises qui utilisent l'IA ?", "do Germany trust companies that use AI?")]
    [InlineData("l'ia a-t-elle deja changé la vie des indiens", "has AI already changed the life of India")]
    [InlineData("Les Canadiens sont-ils plus inquiets qu'enthousiastes ?", "are Canada more concerned than excited?")]
    [InlineData("la peur de l'ia a-t-elle augmenté depuis 2021 au japon ?", "has the fear of AI grown since 2021 in Japan?")]
    [InlineData("qui a réalisé le sondage et combien de personnes ont été interrogées ?", "who conducted the survey and how many people were surveyed?")]
    [InlineData("Que pensent les Espagnols de l'IA ?", "what do Spain think of AI?")]
    [InlineData("Plus d'avantages que d'inconvénients : Brésil ou Mexique ?", "more benefits than drawbacks: Brazil or Mexico?")]
    [InlineData("Les Français ne comprennent pas ce qu'est l'IA ?", "do France not understand what is AI?")]
    [InlineData("Les Japonais pensent-ils que l'IA changera leur vie dans les 3 à 5 prochaines années ?", "do Japan think that AI will change their life in the next 3 to 5 years?")]
    [InlineData("Qui devrait être responsable de la sécurité de l'IA ?", "who should be responsible for AI safety?")]
    [InlineData("Combien de pays ont été interrogés par Ipsos en 2023 ?", "how many countries were surveyed by Ipsos in 2023?")]
    [InlineData("et pour les Néerlandais ?", "what about Netherlands?")]
    [InlineData("c'est faux", "that is wrong")]
    public void A_French_question_is_glossed_as_the_English_readers_read_it(string question, string gloss) => QuestionGloss.ToEnglish(question).ShouldBe(gloss);

    [Theory]
    [InlineData("¿Cuántos italianos le tienen miedo a la IA?", "how many Italy are afraid of AI?")]
    [InlineData("¿Confían los alemanes en las empresas que usan IA?", "do Germany trust in the companies that use AI?")]
    [InlineData("cual es el pais mas entusiasmado con la ia", "which country the most excited about AI")]
    [InlineData("¿La IA ya cambió la vida de los indios?", "has AI already changed the life of India?")]
    [InlineData("¿Están los canadienses más preocupados que entusiasmados?", "are Canada more concerned than excited?")]
    [InlineData("¿Ha aumentado el miedo a la IA en Japón desde 2021?", "has the fear of AI in Japan grown since 2021?")]
    [InlineData("¿Es verdad que la mitad de los turcos usa la IA regularmente?", "is it true that half Turkey use AI regularly?")]
    [InlineData("¿Dónde confían menos en la IA?", "where trust the least in AI?")]
    [InlineData("¿Quiénes están más nerviosos, los peruanos o los chilenos?", "who are more nervous, Peru or Chile?")]
    [InlineData("¿Más ventajas que desventajas: Brasil o México?", "more benefits than drawbacks: Brazil or Mexico?")]
    [InlineData("¿Quién debería encargarse de la seguridad de la IA?", "who should be responsible for AI safety?")]
    [InlineData("¿cuántos países participaron en el estudio de Pew?", "how many countries took part in the study of Pew?")]
    [InlineData("los mexicanos son más optimistas que los chilenos?", "are Mexico more optimistic than Chile?")]
    [InlineData("muchas gracias", "thanks")]
    [InlineData("miedo ia japon", "fear AI Japan")]
    public void A_Spanish_question_is_glossed_as_the_English_readers_read_it(string question, string gloss) => QuestionGloss.ToEnglish(question).ShouldBe(gloss);

    [Theory]
    [InlineData("Quantos italianos têm medo da IA?", "how many Italy are afraid of AI?")]
    [InlineData("Os alemães confiam em empresas que usam IA?", "do Germany trust companies that use AI?")]
    [InlineData("a ia ja mudou a vida dos indianos?", "has AI already changed the life of India?")]
    [InlineData("Os canadenses estão mais preocupados do que animados?", "are Canada more concerned than excited?")]
    [InlineData("Que porcentagem dos americanos não confiaria na IA para tomar decisões importantes?", "what percentage of United States not trust in AI to make important decisions?")]
    [InlineData("O medo da IA aumentou no Japão desde 2021?", "has the fear of AI grown in Japan since 2021?")]
    [InlineData("Quem fez a pesquisa e quantas pessoas foram entrevistadas?", "who conducted the survey and how many people were surveyed?")]
    [InlineData("É verdade que metade dos turcos usa IA regularmente?", "is it true that half Turkey use AI regularly?")]
    [InlineData("A IA vai mudar o dia a dia dos portugueses nos próximos anos?", "will AI change the daily life of Portugal in the coming years?")]
    [InlineData("o que os argentinos acham da ia?", "what do Argentina think of AI?")]
    [InlineData("Quem deveria ser responsável pela segurança da IA?", "who should be responsible for AI safety?")]
    [InlineData("os suecos já ouviram falar da IA?", "have Sweden heard of AI?")]
    [InlineData("e os holandeses?", "and Netherlands?")]
    [InlineData("obrigado!", "thanks!")]
    public void A_Portuguese_question_is_glossed_as_the_English_readers_read_it(string question, string gloss) => QuestionGloss.ToEnglish(question).ShouldBe(gloss);

    [Theory]
    [InlineData("Wie stark fürchten sich die Österreicher vor KI?", "Wie stark fuerchten sich die Oesterreicher vor KI?")]
    [InlineData("À quel point les Suédois sont-ils inquiets à cause de l’IA ?", "a quel point les suedois sont-ils inquiets a cause de l'ia ?")]
    [InlineData("¿Qué país confía más en la IA?", "que pais confia mas en la ia?")]
    [InlineData("Os britânicos já usam IA no dia a dia?", "os britanicos ja usam ia no dia a dia?")]
    public void Accents_and_capitals_may_be_left_out(string careful, string sloppy) =>
        QuestionGloss.ToEnglish(sloppy)!.ShouldBe(QuestionGloss.ToEnglish(careful), StringCompareShould.IgnoreCase);

    [Theory]
    [InlineData("Was hat Ada Lovelace-Byron 2027 über GPT-4 gesagt?", "Ada Lovelace-Byron", "2027", "GPT-4")]
    [InlineData("¿Qué dijo Zorrilla sobre el 3,5 % de 2021?", "Zorrilla", "3,5", "2021")]
    public void Names_numbers_and_years_stay_as_typed(string question, params string[] kept)
    {
        var gloss = QuestionGloss.ToEnglish(question)!;

        kept.ShouldAllBe(text => gloss.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vertrauen die Polen der KI nicht?")]
    [InlineData("Les Polonais n'ont-ils pas confiance en l'IA ?")]
    [InlineData("¿Los polacos no confían en la IA?")]
    [InlineData("Os polacos não confiam na IA?")]
    public void A_negation_stays_one(string question) => QuestionGloss.ToEnglish(question)!.Split(' ').ShouldContain("not");

    [Theory]
    [InlineData("Are men in Chile more afraid of AI than women?")]
    [InlineData("ai jobs trend germany")]
    [InlineData("source?")]
    [InlineData("plus or minus in France")]
    public void An_English_question_has_no_gloss(string question) => QuestionGloss.ToEnglish(question).ShouldBeNull();
}
