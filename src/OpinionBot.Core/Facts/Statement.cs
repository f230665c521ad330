namespace OpinionBot.Facts;

/// <summary>Something a source states in its own voice or reports of somebody, without the exact words.</summary>
public sealed record Statement : Fact
{
    public override FactKind Kind => FactKind.Statement;
}
