using Warehouse.Etl.Archive;

namespace Warehouse.Etl.Crawling.Robots;

/// <summary>What is to be obeyed at one origin.</summary>
/// <param name="Version">Which robots.txt it is.</param>
/// <param name="File">What it says.</param>
/// <param name="Source">The archived answer from which <paramref name="File"/> can be read again; null when there is none.</param>
public sealed record RobotsAnswer(RobotsVersion Version, RobotsFile File, Capture? Source = null);
