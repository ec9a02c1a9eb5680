using System.IO;
using System.Linq;
using Cosmos.Build;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>The generated entry, and the rules about what it starts.</summary>
public sealed class EntryTests
{
    private const string System2 = """
        namespace Cosmos.System
        {
            public abstract class Kernel { }
            [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)] public sealed class KernelModuleAttribute(Type t) : Attribute { public Type T => t; }
            public static class KernelEntry { public static void Initialize(nint tree) { } public static void Add(object module) { } public static void Run(Kernel kernel) { } }
        }
        """;

    [Fact]
    public void EntryStartsModulesThenTheKernel()
    {
        using Workshop workshop = new();
        workshop.Compile("Cosmos.System2", System2);
        string main = workshop.Compile("Kernel", "[assembly: Cosmos.System.KernelModule(typeof(M))] public class M { } public class K : Cosmos.System.Kernel { }");
        Assert.Empty(workshop.WeaveKernel(main));

        using ModuleDefinition entry = ModuleDefinition.ReadModule(Path.Combine(workshop.Output, "Cosmos.Entry.dll"));
        MethodDefinition method = entry.GetType("Cosmos.Entry").Methods.Single();
        Assert.Equal("CosmosMain", method.CustomAttributes.Single().Fields.Single().Argument.Value);
        Assert.Equal(
            ["KernelEntry::Initialize", "M::.ctor", "KernelEntry::Add", "K::.ctor", "KernelEntry::Run"],
            method.Body.Instructions.Where(instruction => instruction.OpCode.FlowControl == FlowControl.Call)
                .Select(instruction => (MethodReference)instruction.Operand).Select(called => $"{called.DeclaringType.Name}::{called.Name}"));
    }

    [Theory]
    [InlineData("", "Kernel has no kernel: one class has to derive from Cosmos.System.Kernel")]
    [InlineData("public class A : Cosmos.System.Kernel { } public class B : Cosmos.System.Kernel { }", "Kernel has 2 kernels, A and B; leave one")]
    [InlineData("public class A(int n) : Cosmos.System.Kernel { public int N => n; }", "A needs a constructor without parameters, for CosmosMain to make it")]
    public void KernelClassIsChecked(string aKernel, string aMessage)
    {
        using Workshop workshop = new();
        workshop.Compile("Cosmos.System2", System2);
        Diagnostic diagnostic = Assert.Single(workshop.WeaveKernel(workshop.Compile("Kernel", aKernel)));
        Assert.Equal(("COSMOS009", aMessage), (diagnostic.Code, diagnostic.Message));
    }

    [Fact]
    public void GuestNeedsOneEntryPoint()
    {
        using Workshop workshop = new();
        string main = workshop.Compile("Guest", "public static class G { }");
        using Cosmos.Build.Closure.KernelClosure closure = new([typeof(object).Assembly.Location], main);
        Diagnostic diagnostic = Assert.Single(new KernelWeaver(closure, workshop.Output, workshop.PlugsFile) { IsGuest = true }.Run());
        Assert.Equal("Guest has 0 methods with [UnmanagedCallersOnly(EntryPoint = \"CosmosMain\")]; a guest has exactly one", diagnostic.Message);
    }
}
