namespace Warehouse.Etl.Storage;

/// <summary>A step of the schema that a database has been through (table <c>ops_migration</c>).</summary>
/// <param name="MigrationNumber">Number of the step.</param>
/// <param name="Name">Name of the step.</param>
/// <param name="Sha256">SHA-256 of its statements, lower-case hex.</param>
/// <param name="AppliedAt">When it was applied.</param>
internal sealed record AppliedMigration(int MigrationNumber, string Name, string Sha256, DateTimeOffset AppliedAt);
