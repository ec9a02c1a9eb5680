using Xunit;

// Each test boots a machine that is emulated; more than two at once would only make all of them time out.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
