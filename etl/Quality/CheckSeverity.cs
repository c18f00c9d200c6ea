namespace Warehouse.Etl.Quality;

/// <summary>How bad a failed check is; stored in lower case.</summary>
public enum CheckSeverity
{
    /// <summary>Worth knowing when figures are compared; nobody made a mistake.</summary>
    Info,

    /// <summary>Probably wrong, or right in an unusual way: someone should look.</summary>
    Warning,

    /// <summary>The report contradicts itself or the law's form.</summary>
    Error,
}
