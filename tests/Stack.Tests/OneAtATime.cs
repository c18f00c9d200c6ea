// The stack takes seconds of both processors to start; two at once would measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
