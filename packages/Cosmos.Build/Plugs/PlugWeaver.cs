using System.Collections.Generic;
using Cosmos.Build.Closure;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Plugs;

/// <summary>Gives each target its plug's code: a call of the plug method, or a call of an assembly label.</summary>
public sealed class PlugWeaver(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    public void Weave(IEnumerable<PlugBinding> aBindings)
    {
        foreach (PlugBinding binding in aBindings)
        {
            if (binding.Label is not null)
            {
                AssemblyTarget.Apply(binding.Target, binding.Label);
            }
            else
            {
                WeaveCall(binding);
            }

            aClosure.Owner(binding.Target.DeclaringType).IsWoven = true;
        }
    }

    private void WeaveCall(PlugBinding aBinding)
    {
        MethodDefinition target = aBinding.Target;
        target.Attributes &= ~(MethodAttributes.PInvokeImpl | MethodAttributes.Abstract);
        target.ImplAttributes &= ~(MethodImplAttributes.InternalCall | MethodImplAttributes.CodeTypeMask | MethodImplAttributes.NoInlining);
        if (InlineWeaver.IsInline(aBinding.Plug))
        {
            InlineWeaver.Mark(target);
        }

        target.DebugInformation.SequencePoints.Clear();
        target.DebugInformation.Scope = null;
        MethodBody body = new(target);
        target.Body = body;
        ILProcessor il = body.GetILProcessor();
        PushArguments(aBinding, il);
        il.Emit(OpCodes.Call, PlugReference(aBinding));
        FixResult(aBinding, body, il);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>The target's arguments in order, with the fields put where the plug wants them.</summary>
    private void PushArguments(PlugBinding aBinding, ILProcessor aIl)
    {
        int next = 0;
        foreach (ParameterDefinition parameter in aBinding.Plug.Parameters)
        {
            FieldDefinition? field = FieldArguments.Find(parameter, aBinding.Target.DeclaringType, out bool isFieldAccess);
            if (!isFieldAccess)
            {
                // By index over the arguments, of which the target's object is the first.
                PushArgument(aBinding.Target, next++, aIl);
            }
            else if (field is null || !FieldArguments.Fits(parameter, field) || (!field.IsStatic && !aBinding.Target.HasThis))
            {
                aDiagnostics.Add(SourcePlace.At(aBinding.Plug, DiagnosticCode.FieldMissing,
                    $"plug {Names.Show(aBinding.Plug)}: parameter '{parameter.Name}' finds no field of type "
                    + $"{Names.Short(parameter.ParameterType)} in {Names.Show(aBinding.Target.DeclaringType)}"));
            }
            else
            {
                PushField(field, parameter.ParameterType.IsByReference, aIl);
            }
        }
    }

    private static void PushArgument(MethodDefinition aTarget, int aIndex, ILProcessor aIl)
    {
        if (aTarget.HasThis && aIndex == 0)
        {
            aIl.Emit(OpCodes.Ldarg_0);
        }
        else
        {
            aIl.Emit(OpCodes.Ldarg, aTarget.Parameters[aTarget.HasThis ? aIndex - 1 : aIndex]);
        }
    }

    private static void PushField(FieldDefinition aField, bool aByReference, ILProcessor aIl)
    {
        FieldReference field = aIl.Body.Method.Module.ImportReference(aField);
        if (aField.DeclaringType.HasGenericParameters)
        {
            field.DeclaringType = OfOwnParameters(field.DeclaringType, aIl.Body.Method.DeclaringType);
        }

        if (aField.IsStatic)
        {
            aIl.Emit(aByReference ? OpCodes.Ldsflda : OpCodes.Ldsfld, field);
            return;
        }

        aIl.Emit(OpCodes.Ldarg_0);
        aIl.Emit(aByReference ? OpCodes.Ldflda : OpCodes.Ldfld, field);
    }

    /// <summary>The plug method as the target's module calls it; generic plugs take the target's own type parameters.</summary>
    private static MethodReference PlugReference(PlugBinding aBinding)
    {
        MethodDefinition target = aBinding.Target;
        MethodReference plug = target.Module.ImportReference(aBinding.Plug, target);
        if (aBinding.Plug.DeclaringType.HasGenericParameters)
        {
            plug.DeclaringType = OfOwnParameters(plug.DeclaringType, target.DeclaringType);
        }

        if (!aBinding.Plug.HasGenericParameters)
        {
            return plug;
        }

        GenericInstanceMethod instance = new(plug);
        foreach (GenericParameter parameter in target.GenericParameters)
        {
            instance.GenericArguments.Add(parameter);
        }

        return instance;
    }

    private static GenericInstanceType OfOwnParameters(TypeReference aGeneric, TypeDefinition aOwner)
    {
        GenericInstanceType instance = new(aGeneric.GetElementType());
        foreach (GenericParameter parameter in aOwner.GenericParameters)
        {
            instance.GenericArguments.Add(parameter);
        }

        return instance;
    }

    /// <summary>A wildcard plug may return nothing, or something unlike its target: the target then returns its default.</summary>
    private static void FixResult(PlugBinding aBinding, MethodBody aBody, ILProcessor aIl)
    {
        TypeReference wanted = aBinding.Target.ReturnType;
        if (PlugParameters.MatchResult(aBinding.Plug, aBinding.Target))
        {
            return;
        }

        if (aBinding.Plug.ReturnType.MetadataType != MetadataType.Void)
        {
            aIl.Emit(OpCodes.Pop);
        }

        if (wanted.MetadataType != MetadataType.Void)
        {
            aBody.InitLocals = true;
            VariableDefinition result = new(wanted);
            aBody.Variables.Add(result);
            aIl.Emit(OpCodes.Ldloc, result);
        }
    }
}
