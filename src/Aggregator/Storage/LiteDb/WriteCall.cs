namespace Aggregator.Storage.LiteDb;

/// <summary>A call that waits for the writer.</summary>
internal abstract class WriteCall
{
    private protected WriteCall() { }   // closed: only the cases below

    /// <summary>Drafts in it, at least 1: bounds what is joined.</summary>
    public abstract int Weight { get; }

    /// <summary>Tells the caller that its work is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing was stored.</summary>
    public abstract void Fail(Exception cause);

    /// <summary>Work inside a transaction that others may share.</summary>
    public sealed class Joint<T>(Func<StoreTransaction, T> work, int weight) : Joint(weight)
    {
        private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Action _complete = () => { };

        public Task<T> Task => _source.Task;

        public override void Run(StoreTransaction transaction)
        {
            var result = work(transaction);
            _complete = () => _source.TrySetResult(result);
        }

        public override void Complete() => _complete();

        public override void Fail(Exception cause) => _source.TrySetException(cause);
    }

    /// <summary>The part of <see cref="Joint{T}"/> that needs no result.</summary>
    public abstract class Joint(int weight) : WriteCall
    {
        public override int Weight => weight;

        /// <summary>Does the work; may run a second time when the first one's transaction was rolled back.</summary>
        public abstract void Run(StoreTransaction transaction);
    }

    /// <summary>Work between two transactions, while nothing is written: a backup.</summary>
    public sealed class Alone(Action work) : WriteCall
    {
        private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => _source.Task;

        public override int Weight => 1;

        public void Run() => work();

        public override void Complete() => _source.TrySetResult();

        public override void Fail(Exception cause) => _source.TrySetException(cause);
    }
}
