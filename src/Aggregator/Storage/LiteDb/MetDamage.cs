using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb;

/// <summary>Damage that is first met while the store is open. The engine then closes itself for everybody; it is opened anew, so that what is sound is read and written.</summary>
internal sealed class MetDamage(Database database, WriteOutage outage, ILogger log)
{
    private const int MostTries = 10;

    private volatile string? _trouble;

    /// <summary>What to do about it, in words; null when none was met since the store was opened.</summary>
    public string? Trouble => _trouble;

    /// <summary>What a caller is told whose articles cannot be read.</summary>
    public StoreUnavailableException Refusal(Exception cause) => new(StoreProblem.Corrupt, Tell(cause), cause);

    /// <summary>Makes sure that the engine takes calls; called by the writer's thread alone.</summary>
    /// <param name="tries">How often that was in vain before.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be opened anew, or is of no use then.</exception>
    public void Revive(int tries)
    {
        if (!database.IsAlive)
        {
            outage.Reopen();
        }

        if (!outage.IsOpen || tries == MostTries)
        {
            throw Refusal(new IOException("it could not be opened anew"));
        }
    }

    /// <summary>Opens the database anew when the engine has closed itself over damage; called by the writer's thread alone.</summary>
    /// <returns>False when the engine is well, and the exception tells of something else.</returns>
    public bool TryRevive(Exception cause)
    {
        if (cause is StoreUnavailableException || database.IsAlive)
        {
            return false;
        }

        Tell(cause);
        outage.Reopen();
        return true;
    }

    private string Tell(Exception cause)
    {
        if (_trouble is { } told)
        {
            return told;
        }

        var words = $"The database {database.Path ?? "in memory"} is damaged ({cause.Message.TrimEnd('.')}): 'aggregator store check' says where; "
            + "stop the service and restore a backup with 'aggregator store restore FILE'. What is sound is served until then.";
        log.DamageMet(cause);
        return _trouble = words;
    }
}
