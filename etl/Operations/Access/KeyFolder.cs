using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;

namespace Warehouse.Etl.Operations.Access;

/// <summary>Keeps the keys of cookies and form tokens in the data folder, so that they outlive a restart and nothing is written elsewhere.</summary>
internal sealed class KeyFolder(DataFolder folder, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) =>
        options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Contain("keys")), logs);
}
