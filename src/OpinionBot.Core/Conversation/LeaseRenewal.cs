namespace OpinionBot.Conversation;

/// <summary>Keeps a worker's leases while its work takes longer than they last.</summary>
/// <param name="lease">How long a lease lasts; it is renewed three times as often.</param>
internal sealed class LeaseRenewal(TimeSpan lease, TimeProvider time)
{
    /// <summary>Runs until it is cancelled, which is no failure.</summary>
    /// <param name="renew">Renews what the worker has; does nothing when it has nothing.</param>
    /// <param name="failed">Told of a renewal that failed: the store may be back before the lease ends.</param>
    public async Task RunAsync(Func<CancellationToken, Task> renew, Action<Exception> failed, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(lease / 3, time);

        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (await timer.WaitForNextTickAsync(cancellationToken))
                {
                    await renew(cancellationToken);
                }
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception exception)
            {
                failed(exception);
            }
        }
    }
}
