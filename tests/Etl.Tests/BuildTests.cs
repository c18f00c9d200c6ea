using System.Reflection;

namespace Warehouse.Etl.Tests;

public class BuildTests
{
    [Fact]
    public void The_product_is_one_executable_named_Etl() => Assembly.Load("Etl").EntryPoint.ShouldNotBeNull();
}
