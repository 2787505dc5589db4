namespace Aggregator;
