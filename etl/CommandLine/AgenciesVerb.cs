using System.CommandLine;

namespace Warehouse.Etl.CommandLine;

/// <summary><c>agencies</c>: the registry of those who must publish.</summary>
internal sealed class AgenciesVerb : Command
{
    public AgenciesVerb() : base("agencies", "Check, import and list the registry of agencies.")
    {
        Add(new AgenciesImportVerb());
        Add(new AgenciesCheckVerb());
        Add(new AgenciesListVerb());
    }
}
