using Microsoft.Data.Sqlite;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>A connection with its statements, each prepared once.</summary>
internal sealed class SqliteCommands : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteCommands(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
    }

    public SqliteConnection Connection => _connection;

    /// <summary>Runs a statement; parameters are @0, @1 and so on.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Of(sql, values).ExecuteNonQuery();

    /// <summary>The first value of the first row; null when there is none.</summary>
    public object? One(string sql, params ReadOnlySpan<object?> values) => Of(sql, values).ExecuteScalar();

    /// <summary>All rows, every column read.</summary>
    public List<object[]> Rows(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Of(sql, values).ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Of(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
            }

            _prepared[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
