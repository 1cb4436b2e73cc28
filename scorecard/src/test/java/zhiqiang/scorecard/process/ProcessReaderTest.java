package zhiqiang.scorecard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which processes are taken into a pack, and what is said of those that are not.
class ProcessReaderTest {
    private static final Known KNOWN =
            new Known(
                    Set.of("preparer", "checker", "signer"),
                    Set.of("health"),
                    Set.of("acceptance"),
                    Set.of("correction"));

    /// Two steps, a branch that goes back, and an end.
    private static final String SOUND =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:zq="urn:zhiqiang:process:1" xmlns:flowable="http://flowable.org/bpmn"
                         targetNamespace="urn:test">
              <process id="permit" name="许可" isExecutable="true" zq:en="Permit" zq:parties="deciding" zq:retention="10">
                <startEvent id="begin"/>
                <sequenceFlow id="f1" sourceRef="begin" targetRef="prepare"/>
                <userTask id="prepare" name="填报" zq:en="Prepare" zq:by="starter">
                  <extensionElements><zq:outcome code="submit" zh="提交" en="Submit"/></extensionElements>
                </userTask>
                <sequenceFlow id="f2" sourceRef="prepare" targetRef="check"/>
                <userTask id="check" name="审核" zq:en="Check" zq:by="deciding: checker signer" zq:notBy="prepare" zq:deadline="acceptance" zq:extendedBy="office: checker">
                  <extensionElements>
                    <zq:outcome code="pass" zh="通过" en="Pass"/>
                    <zq:outcome code="return" zh="退回" en="Return" reason="true"/>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="f3" sourceRef="check" targetRef="checked"/>
                <exclusiveGateway id="checked"/>
                <sequenceFlow id="f4" sourceRef="checked" targetRef="done">
                  <conditionExpression>${outcome == 'pass'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f5" sourceRef="checked" targetRef="prepare">
                  <conditionExpression>${outcome == 'return'}</conditionExpression>
                </sequenceFlow>
                <endEvent id="done" name="办结" zq:en="Done"/>
              </process>
            </definitions>
            """;

    private static Optional<CaseProcess> read(String bpmn, List<ProcessFault> faults) {
        return ProcessReader.read(bpmn.getBytes(StandardCharsets.UTF_8), KNOWN, faults);
    }

    private static List<ProcessFault> faults(String bpmn) {
        List<ProcessFault> faults = new ArrayList<>();
        assertThat(read(bpmn, faults)).isEmpty();
        return faults;
    }

    private static String with(String part, String other) {
        assertThat(SOUND).contains(part);
        return SOUND.replace(part, other);
    }

    @Test
    void readsWhoDoesWhatAndHowItMayBeConcluded() {
        List<ProcessFault> faults = new ArrayList<>();

        CaseProcess process = read(SOUND, faults).orElseThrow();

        assertThat(faults).isEmpty();
        ProcessStep check = process.step("check").orElseThrow();
        assertThat(check.by()).isEqualTo(new Seat("deciding", Set.of("checker", "signer")));
        assertThat(check.notBy()).containsExactly("prepare");
        assertThat(check.deadline()).contains("acceptance");
        assertThat(check.outcome("return").orElseThrow().reason()).isTrue();
        assertThat(process.step("prepare").orElseThrow().by().person()).isTrue();
        assertThat(process.retention()).contains(10);
        assertThat(process.resumable()).containsExactlyInAnyOrder("prepare", "check");
        assertThat(process.endings().values())
                .extracting(Ending::result)
                .containsExactly(Ending.Result.DONE);
    }

    @Test
    void readsAgainWhatItTookBeforeAlsoWhenTheRolesAreGone() {
        assertThat(ProcessReader.again(SOUND).step("check")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    targetRef="check"/>            | targetRef="nowhere"/>       | pack.process-unknown-step    | sequenceFlow f2
                    zq:notBy="prepare"             | zq:notBy="nobody"           | pack.process-unknown-step    | userTask check (审核)
                    deciding: checker signer       | deciding: checker boss      | pack.process-unknown-role    | userTask check (审核)
                    deciding: checker signer       | deciders: checker           | pack.process-unknown-party   | userTask check (审核)
                    deciding: checker signer       | unit/police: checker        | pack.process-unknown-party   | userTask check (审核)
                    deciding: checker signer       | checker                     | pack.process-seat            | userTask check (审核)
                    zq:deadline="acceptance"       | zq:deadline="someday"       | pack.process-unknown-rule    | userTask check (审核)
                    zq:by="starter"                | zq:by="starter" zq:pauses="lunch" | pack.process-unknown-suspension | userTask prepare (填报)
                    zq:by="starter"                | zq:by="starter" zq:colour="red"   | pack.process-attribute  | userTask prepare (填报)
                    ${outcome == 'pass'}           | ${outcome == 'passed'}      | pack.process-branch          | exclusiveGateway checked
                    ${outcome == 'pass'}           | ${amount > 5}               | pack.process-branch          | exclusiveGateway checked
                    <startEvent id="begin"/>       | <startEvent id="prepare"/>  | pack.process-id-twice        | userTask prepare (填报)
                    zq:retention="10"              | zq:retention="long"         | pack.process-retention       | process permit (许可)
                    zq:en="Done"                   | zq:result="done"            | pack.process-no-name         | endEvent done (办结)
                    isExecutable="true"            | isExecutable="false"        | pack.process-attribute       | process permit (许可)
                    """)
    void refusesWhatIsWrongAndNamesTheElement(
            String part, String other, String code, String element) {
        List<ProcessFault> faults = faults(with(part, other));

        assertThat(faults).anyMatch(fault -> fault.code().equals(code));
        assertThat(faults)
                .filteredOn(fault -> fault.code().equals(code))
                .anyMatch(fault -> fault.element().equals(element) && fault.line() > 1);
    }

    @Test
    void refusesAnOutcomeForWhichThereIsNoWayOn() {
        String without = with("code=\"return\"", "code=\"reject\"");

        assertThat(faults(without))
                .anyMatch(
                        fault ->
                                fault.code().equals("pack.process-no-way-to-complete")
                                        && fault.reason().contains("reject"));
    }

    @Test
    void refusesACircleThatNeverEnds() {
        String circle =
                with(
                        "<sequenceFlow id=\"f4\" sourceRef=\"checked\" targetRef=\"done\">",
                        "<sequenceFlow id=\"f4\" sourceRef=\"checked\" targetRef=\"check\">");

        assertThat(faults(circle))
                .extracting(ProcessFault::code)
                .contains("pack.process-unreachable");
    }

    /// A fork whose ways meet in a branch, and a branch whose ways meet in a join.
    private static String forked(String split, String join) {
        return """
               <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zq="urn:zhiqiang:process:1" targetNamespace="urn:test">
                 <process id="forked" name="并行" isExecutable="true" zq:en="Forked" zq:retention="permanent" zq:facts="amount:number">
                   <startEvent id="begin"/>
                   <sequenceFlow id="f1" sourceRef="begin" targetRef="split"/>
                   <%1$s id="split" %3$s/>
                   <sequenceFlow id="f2" sourceRef="split" targetRef="one">%4$s</sequenceFlow>
                   <sequenceFlow id="f3" sourceRef="split" targetRef="two"/>
                   <userTask id="one" name="一" zq:en="One" zq:by="office: checker">
                     <extensionElements><zq:outcome code="ok" zh="同意" en="OK"/></extensionElements>
                   </userTask>
                   <userTask id="two" name="二" zq:en="Two" zq:by="unit/health: checker">
                     <extensionElements><zq:outcome code="ok" zh="同意" en="OK"/></extensionElements>
                   </userTask>
                   <sequenceFlow id="f4" sourceRef="one" targetRef="join"/>
                   <sequenceFlow id="f5" sourceRef="two" targetRef="join"/>
                   <%2$s id="join"/>
                   <sequenceFlow id="f6" sourceRef="join" targetRef="last"/>
                   <userTask id="last" name="末" zq:en="Last" zq:by="office: checker">
                     <extensionElements><zq:outcome code="ok" zh="同意" en="OK"/></extensionElements>
                   </userTask>
                   <sequenceFlow id="f7" sourceRef="last" targetRef="done"/>
                   <endEvent id="done" name="办结" zq:en="Done"/>
                 </process>
               </definitions>
               """
                .formatted(
                        split,
                        join,
                        split.equals("exclusiveGateway") ? "default=\"f3\"" : "",
                        split.equals("exclusiveGateway")
                                ? "<conditionExpression>${amount > 500000}</conditionExpression>"
                                : "");
    }

    @Test
    void takesAForkThatIsJoinedAndSendsNothingBackIntoOneOfItsWays() {
        List<ProcessFault> faults = new ArrayList<>();

        CaseProcess process =
                read(forked("parallelGateway", "parallelGateway"), faults).orElseThrow();

        assertThat(faults).isEmpty();
        assertThat(process.resumable()).containsExactly("last");
        assertThat(process.retention()).isEmpty();
    }

    @Test
    void takesABranchByAnAmount() {
        List<ProcessFault> faults = new ArrayList<>();

        assertThat(read(forked("exclusiveGateway", "exclusiveGateway"), faults)).isPresent();
        assertThat(faults).isEmpty();
    }

    @Test
    void refusesAJoinThatWaitsForAWayThatWasNotTaken() {
        assertThat(faults(forked("exclusiveGateway", "parallelGateway")))
                .extracting(ProcessFault::code)
                .contains("pack.process-no-way-to-complete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id=\"x\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
                "<serviceTask id=\"x\" flowable:class=\"java.lang.Runtime\"/>",
                "<serviceTask id=\"x\" flowable:expression=\"${system.exit(0)}\"/>",
                "<intermediateCatchEvent id=\"x\"><timerEventDefinition/></intermediateCatchEvent>",
                "<callActivity id=\"x\" calledElement=\"other\"/>",
                "<subProcess id=\"x\"/>",
                "<sendTask id=\"x\" flowable:type=\"mail\"/>"
            })
    void letsNothingInThatRunsAsCodeOrReachesOutside(String element) {
        assertThat(
                        faults(
                                with(
                                        "<startEvent id=\"begin\"/>",
                                        "<startEvent id=\"begin\"/>" + element)))
                .extracting(ProcessFault::code)
                .contains("pack.process-element");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name="审核"                     | name="${''.getClass()}"
                    zh="提交"                       | zh="#{x}"
                    <startEvent id="begin"/>       | <startEvent id="begin"><documentation>${x}</documentation></startEvent>
                    ${outcome == 'pass'}           | ${outcome.getClass() == 'pass'}
                    ${outcome == 'pass'}           | ${outcome == 'pass' || true}
                    ${outcome == 'pass'}           | ${outcome == 'pass'}${execution}
                    """)
    void letsNoExpressionInButAComparison(String part, String other) {
        assertThat(faults(with(part, other)))
                .extracting(ProcessFault::code)
                .contains("pack.process-expression");
    }

    @Test
    void refusesAttributesOfOtherProducts() {
        assertThat(
                        faults(
                                with(
                                        "zq:by=\"starter\"",
                                        "zq:by=\"starter\" flowable:assignee=\"${x}\"")))
                .extracting(ProcessFault::code)
                .contains("pack.process-attribute");
        assertThat(
                        faults(
                                with(
                                        "<extensionElements><zq:outcome code=\"submit\"",
                                        "<extensionElements><flowable:executionListener/><zq:outcome"
                                                + " code=\"submit\"")))
                .extracting(ProcessFault::code)
                .contains("pack.process-element");
    }

    @Test
    void refusesADocumentTypeAndWhatIsNoXml() {
        String withType =
                SOUND.replace(
                        "<definitions",
                        "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + "<definitions");

        assertThat(faults(withType))
                .extracting(ProcessFault::code)
                .containsExactly("pack.process-no-xml");
        assertThat(faults("<definitions>"))
                .extracting(ProcessFault::code)
                .containsExactly("pack.process-no-xml");
        assertThat(faults("<definitions/>"))
                .extracting(ProcessFault::code)
                .containsExactly("pack.process-not-one");
    }
}
