namespace Warehouse.Etl.Loading.Programs;

/// <summary>What one run of a program may take.</summary>
/// <param name="Time">Time until it is killed.</param>
/// <param name="OutputBytes">Bytes of standard output that are read.</param>
internal sealed record ProgramLimits(TimeSpan Time, long OutputBytes);
