using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using Cosmos.Build.Plugs;
using IL2CPU.API;
using IL2CPU.API.AArch64;

namespace Cosmos.Build.Generation;

/// <summary>Runs AssemblerMethods on the build host and collects what they write.</summary>
public static class AssemblerRunner
{
    /// <returns>The text of plugs.S.</returns>
    public static string Run(IEnumerable<AssemblerEmission> aEmissions, IEnumerable<string> aAssemblies, ICollection<Diagnostic> aDiagnostics)
    {
        Assembler assembler = new();
        assembler.Comment("Written by the AssemblerMethods of the plug assemblies; each build writes it anew.");
        HashSet<(string Label, string Type)> done = [];
        PlugLoadContext context = new(aAssemblies);
        try
        {
            foreach (AssemblerEmission emission in aEmissions)
            {
                // Two plugs may share one labelled AssemblerMethod: one copy serves both.
                if (done.Add((emission.Label, emission.TypeName)))
                {
                    RunOne(emission, context, assembler, aDiagnostics);
                }
            }
        }
        finally
        {
            context.Unload();
        }

        return assembler.Text;
    }

    private static void RunOne(AssemblerEmission aEmission, PlugLoadContext aContext, Assembler aAssembler, ICollection<Diagnostic> aDiagnostics)
    {
        try
        {
            Assembly assembly = aContext.LoadFromBytes(aEmission.AssemblyPath);
            Type type = assembly.GetType(aEmission.TypeName, throwOnError: true)!;
            object info = aEmission.PlugToken == 0 ? type : assembly.ManifestModule.ResolveMethod(aEmission.PlugToken)!;
            if (Activator.CreateInstance(type, nonPublic: true) is not AssemblerMethod method)
            {
                throw new InvalidOperationException($"it does not derive from {nameof(AssemblerMethod)}");
            }

            aAssembler.BeginFunction(aEmission.Label, method.Alignment);
            method.AssembleNew(aAssembler, info);
            aAssembler.EndFunction();
        }
        catch (Exception error)
        {
            // Whatever an AssemblerMethod throws is its author's to see, with the line that threw it.
            Exception cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
            aDiagnostics.Add(new Diagnostic(DiagnosticCode.AssemblerFailed,
                $"AssemblerMethod {aEmission.TypeName} ({Path.GetFileName(aEmission.AssemblyPath)}), label {aEmission.Label}: {cause.Message}"));
        }
    }
}
