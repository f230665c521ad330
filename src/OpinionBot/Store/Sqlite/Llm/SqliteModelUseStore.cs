using System.Globalization;
using Microsoft.Data.Sqlite;
using OpinionBot.Llm.Spending;
using OpinionBot.Prompts;

namespace OpinionBot.Store.Sqlite.Llm;

internal sealed class SqliteModelUseStore(SqliteDatabase database) : IModelUseStore
{
    public Task<ModelFault?> TryReserveAsync(DateOnly day, IReadOnlyList<ModelAccount> accounts, ModelUse amount, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (accounts.FirstOrDefault(account => IsSpent(connection, day, account, amount)) is { } spent)
                {
                    return spent.WhenSpent;
                }

                Add(connection, day, accounts, amount);

                return (ModelFault?)null;
            },
            cancellationToken);

    public Task SettleAsync(DateOnly day, IReadOnlyList<ModelAccount> accounts, ModelUse difference, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                Add(connection, day, accounts, difference);

                return true;
            },
            cancellationToken);

    private static bool IsSpent(SqliteConnection connection, DateOnly day, ModelAccount account, ModelUse amount)
    {
        var used = connection.Query(
            "SELECT tokens, money FROM model_use WHERE day = @day AND scope = @scope AND holder = @holder",
            row => new ModelUse(row.GetInt64(0), row.GetInt64(1)),
            ("@day", Write(day)), ("@scope", account.Scope), ("@holder", account.Holder)).FirstOrDefault();

        return used.Tokens + amount.Tokens > (account.Tokens ?? long.MaxValue - 1) || used.Money + amount.Money > (account.Money ?? long.MaxValue - 1);
    }

    private static void Add(SqliteConnection connection, DateOnly day, IReadOnlyList<ModelAccount> accounts, ModelUse amount)
    {
        foreach (var account in accounts)
        {
            connection.Execute(
                """
                INSERT INTO model_use (day, scope, holder, tokens, money) VALUES (@day, @scope, @holder, @tokens, @money)
                ON CONFLICT (day, scope, holder) DO UPDATE SET tokens = tokens + excluded.tokens, money = money + excluded.money
                """,
                ("@day", Write(day)), ("@scope", account.Scope), ("@holder", account.Holder), ("@tokens", amount.Tokens), ("@money", amount.Money));
        }
    }

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
