using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Build;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Build.Tests.Weaving;

/// <summary>In which order the generated entry adds the modules, and what it refuses.</summary>
public sealed class ModuleOrderTests
{
    private const string System2 = """
        namespace Cosmos.System
        {
            public abstract class Kernel { }
            public abstract class KernelModule { }
            [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)] public sealed class KernelModuleAttribute(Type t) : Attribute { public Type T => t; }
            [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)] public sealed class DependsOnAttribute(Type t) : Attribute { public Type T => t; }
            [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)] public sealed class OffersAttribute(Type t) : Attribute { public Type T => t; }
            public static class KernelEntry
            {
                public static void Initialize(nint tree) { }
                public static void Add(KernelModule module) { }
                public static void AddDependency(int earlier) { }
                public static void Run(Kernel kernel) { }
            }
        }
        """;

    [Fact]
    public void DependenciesComeFirstAndAreTold() =>
        Assert.Equal(["C", "B", "0", "A", "1", "0"], Order(
            """
            [assembly: Cosmos.System.KernelModule(typeof(A)), Cosmos.System.KernelModule(typeof(B)), Cosmos.System.KernelModule(typeof(C))]
            [Cosmos.System.DependsOn(typeof(B)), Cosmos.System.DependsOn(typeof(C))] public class A : Cosmos.System.KernelModule { }
            [Cosmos.System.DependsOn(typeof(C))] public class B : Cosmos.System.KernelModule { }
            public class C : Cosmos.System.KernelModule { }
            """));

    /// <summary>The module that needs the service knows the interface alone.</summary>
    [Fact]
    public void AServiceStandsForTheModuleThatOffersIt() =>
        Assert.Equal(["Clock", "Watch", "0"], Order(
            """
            [assembly: Cosmos.System.KernelModule(typeof(Watch)), Cosmos.System.KernelModule(typeof(Clock))]
            public interface ITime { }
            [Cosmos.System.DependsOn(typeof(ITime))] public class Watch : Cosmos.System.KernelModule { }
            [Cosmos.System.Offers(typeof(ITime))] public class Clock : Cosmos.System.KernelModule { }
            """));

    [Fact]
    public void WhatDependsOnNothingKeepsItsPlace() =>
        Assert.Equal(["B", "A"], Order(
            """
            [assembly: Cosmos.System.KernelModule(typeof(B)), Cosmos.System.KernelModule(typeof(A))]
            public class A : Cosmos.System.KernelModule { }
            public class B : Cosmos.System.KernelModule { }
            """));

    [Fact]
    public void ACircleIsAnError() =>
        Refused("COSMOS017", "modules depend on each other in a circle: Ring.A -> Ring.B -> Ring.C -> Ring.A; remove one of these [DependsOn]",
            """
            [assembly: Cosmos.System.KernelModule(typeof(Ring.A)), Cosmos.System.KernelModule(typeof(Ring.B)), Cosmos.System.KernelModule(typeof(Ring.C))]
            namespace Ring
            {
                [Cosmos.System.DependsOn(typeof(B))] public class A : Cosmos.System.KernelModule { }
                [Cosmos.System.DependsOn(typeof(C))] public class B : Cosmos.System.KernelModule { }
                [Cosmos.System.DependsOn(typeof(A))] public class C : Cosmos.System.KernelModule { }
            }
            """);

    [Fact]
    public void ItselfIsACircleToo() =>
        Refused("COSMOS017", "modules depend on each other in a circle: A -> A; remove one of these [DependsOn]",
            "[assembly: Cosmos.System.KernelModule(typeof(A))] [Cosmos.System.DependsOn(typeof(A))] public class A : Cosmos.System.KernelModule { }");

    [Theory]
    [InlineData("public interface IThing { }", "IThing")]
    [InlineData("public class Forgotten : Cosmos.System.KernelModule { }", "Forgotten")]
    public void WhatNobodyIsOrOffersIsAnError(string type, string name) =>
        Refused("COSMOS018",
            $"module A depends on {name}, which no module of this kernel is or offers; reference the project or package of the module that does, or leave this one out",
            $"[assembly: Cosmos.System.KernelModule(typeof(A))] {type} [Cosmos.System.DependsOn(typeof({name}))] public class A : Cosmos.System.KernelModule {{ }}");

    /// <summary>The dependency's assembly is known to the compiler, but is not in the image.</summary>
    [Fact]
    public void AnAssemblyThatIsNotInTheImageIsMissing()
    {
        using Workshop workshop = new();
        workshop.Compile("Cosmos.System2", System2);
        workshop.Compile("Other", "[assembly: Cosmos.System.KernelModule(typeof(Far.Away))] namespace Far { public class Away : Cosmos.System.KernelModule { } }", aInImage: false);
        string main = workshop.Compile("Kernel",
            """
            [assembly: Cosmos.System.KernelModule(typeof(A))]
            [Cosmos.System.DependsOn(typeof(Far.Away))] public class A : Cosmos.System.KernelModule { }
            public class K : Cosmos.System.Kernel { }
            """);
        Diagnostic diagnostic = Assert.Single(workshop.WeaveKernel(main));
        Assert.Equal("COSMOS018", diagnostic.Code);
        Assert.StartsWith("module A depends on Far.Away,", diagnostic.Message);
    }

    private static void Refused(string code, string message, string modules)
    {
        using Workshop workshop = new();
        Diagnostic diagnostic = Assert.Single(Weave(workshop, modules));
        Assert.Equal((code, message), (diagnostic.Code, diagnostic.Message));
    }

    /// <summary>The modules as they are added, each with the places of those that it depends on behind it.</summary>
    private static IEnumerable<string> Order(string modules)
    {
        using Workshop workshop = new();
        Assert.Empty(Weave(workshop, modules).Select(diagnostic => diagnostic.Message));
        using ModuleDefinition entry = ModuleDefinition.ReadModule(Path.Combine(workshop.Output, "Cosmos.Entry.dll"));
        return entry.GetType("Cosmos.Entry").Methods.Single().Body.Instructions
            .Select(instruction => instruction.OpCode == OpCodes.Newobj ? ((MethodReference)instruction.Operand).DeclaringType.Name
                : instruction.OpCode == OpCodes.Ldc_I4 ? $"{instruction.Operand}" : null)
            .OfType<string>().SkipLast(1).ToList();
    }

    private static IReadOnlyList<Diagnostic> Weave(Workshop workshop, string modules)
    {
        workshop.Compile("Cosmos.System2", System2);
        return workshop.WeaveKernel(workshop.Compile("Kernel", modules + " public class K : Cosmos.System.Kernel { }"));
    }
}
